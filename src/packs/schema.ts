import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Label } from "../core/model.ts";
import { isUnspaced, normalizeToString } from "../core/normalize.ts";
import { LABELS } from "../core/processes.ts";

/** A cue of a lexicon. */
export interface LexiconCue {
  /** In normalised space; no two cues of a lexicon are the same there. */
  readonly cue: string;
  readonly label: Label;
  /** 3 nearly always this label, 2 mostly, 1 a hint. */
  readonly strength: 1 | 2 | 3;
  /** Another label that the cue can point to. */
  readonly other: Label | null;
}

/** Cues that mean alike, whatever label they stand for. */
export interface Concept {
  readonly name: string;
  /** In normalised space. */
  readonly cues: readonly string[];
}

export interface Lexicon {
  /** BCP 47 id. */
  readonly language: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly cues: readonly LexiconCue[];
  readonly concepts: readonly Concept[];
}

/** What is wrong in a lexicon, and where: the message shows file, line, column and a caret under the place. */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
}

/**
 * A word, a word beginning that ends in `*`, a phrase or a substring in normalised space. A `*` leaves the end open; so
 * does a letter of a script without spaces, at either end.
 */
export function cueString(text: string): string {
  const normalized = normalizeToString(text.endsWith("*") ? text.slice(0, -1) : text);
  const from = isUnspaced(normalized.charCodeAt(1)) ? 1 : 0;
  const open = text.endsWith("*") || isUnspaced(normalized.charCodeAt(normalized.length - 2));
  return normalized.slice(from, open ? -1 : undefined);
}

/** Writes out the first word beginnings of a phrase (`challeng* assumptions`) with all words that begin so. */
function phrases(text: string, words: readonly string[]): string[] {
  const parts = text.split(" ");
  const open = parts.slice(0, -1).findIndex((part) => part.endsWith("*"));
  if (open < 0) return [text];
  const beginning = cueString(parts[open]!).trim();
  return words
    .filter((word) => word.startsWith(beginning))
    .flatMap((word) => phrases(parts.with(open, word).join(" "), words));
}

const STRENGTHS: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ["1", 1],
  ["2", 2],
  ["3", 3],
]);

/**
 * Reads `lexicon.yaml`: `language`, `name`, and `cues` by label and strength; a cue is a string, or `cue: label` where
 * it can point to another label too. `concepts`, which may be missing, has a list of cues for each name. Throws a
 * `LexiconError` at the first mistake.
 */
export function readLexicon(source: string, file: string): Lexicon {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });

  function fail(message: string, at: number): never {
    const { line, col } = counter.linePos(at);
    const text = source.split("\n")[line - 1] ?? "";
    const caret = `${text.slice(0, col - 1).replace(/[^\t]/g, " ")}^`;
    throw new LexiconError(`${file}:${line}:${col}: ${message}\n${text}\n${caret}`);
  }
  const offset = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
  const scalar = (node: unknown, what: string): string => {
    if (!isScalar(node) || node.value === null) fail(`${what} must be text`, offset(node));
    return String(node.value);
  };
  const label = (node: unknown): Label => {
    const name = scalar(node, "a label");
    const found = LABELS.find((each) => each === name);
    return found ?? fail(`"${name}" is no label; the labels are ${LABELS.join(", ")}`, offset(node));
  };

  const cueText = (node: unknown): string => {
    const text = scalar(node, "a cue");
    if (cueString(text).trim() === "") fail(`"${text}" has no letter or digit`, offset(node));
    if (text.length > 200) fail("a cue has at most 200 characters", offset(node));
    if (/\*(?=[^ ])/.test(text)) fail("* may only end a word", offset(node));
    return text;
  };

  const [broken] = document.errors;
  if (broken) fail(broken.message.split(" at line")[0]!, broken.pos[0]);
  const root = document.contents;
  if (!isMap(root)) fail("a lexicon is a map with language, name and cues", 0);
  const field = (key: string): unknown => root.get(key, true) ?? fail(`"${key}" is missing`, 0);

  const cues: (Omit<LexiconCue, "cue"> & { text: string })[] = [];
  const firstAt = new Map<string, number>();
  const byLabel = field("cues");
  if (!isMap(byLabel)) fail("cues must be a map from label to strengths", offset(byLabel));
  for (const ofLabel of byLabel.items) {
    const name = label(ofLabel.key);
    if (!isMap(ofLabel.value)) fail("a label needs a map from strength to cues", offset(ofLabel.key));
    for (const ofStrength of ofLabel.value.items) {
      const strength = STRENGTHS.get(scalar(ofStrength.key, "a strength"));
      if (!strength) fail("a strength is 1, 2 or 3", offset(ofStrength.key));
      if (!isSeq(ofStrength.value)) fail("a strength needs a list of cues", offset(ofStrength.key));
      for (const item of ofStrength.value.items) {
        const pair = isMap(item) ? item.items[0] : undefined;
        const text = cueText(pair ? pair.key : item);
        const at = offset(pair ? pair.key : item);
        const known = firstAt.get(text);
        if (known !== undefined) fail(`"${text}" is there already, in line ${counter.linePos(known).line}`, at);
        firstAt.set(text, at);
        cues.push({ text, label: name, strength, other: pair ? label(pair.value) : null });
      }
    }
  }
  const concepts: Concept[] = [];
  const byName = root.get("concepts", true);
  if (byName !== undefined && !isMap(byName)) fail("concepts must be a map from name to cues", offset(byName));
  for (const { key, value } of byName?.items ?? []) {
    const name = scalar(key, "a concept's name");
    if (!/^[a-z-]+$/.test(name)) fail("a concept's name has small letters and hyphens", offset(key));
    if (!isSeq(value)) fail("a concept needs a list of cues", offset(key));
    concepts.push({ name, cues: value.items.map((item) => cueString(cueText(item))) });
  }
  return {
    language: scalar(field("language"), "language"),
    name: scalar(field("name"), "name"),
    cues: inNormalisedSpace(cues),
    concepts,
  };
}

function inNormalisedSpace(cues: readonly (Omit<LexiconCue, "cue"> & { text: string })[]): LexiconCue[] {
  const words = [...new Set(cues.flatMap(({ text }) => (text.includes("*") ? [] : cueString(text).trim().split(" "))))];
  const found = new Map<string, LexiconCue>();
  for (const { text, ...rest } of cues) {
    for (const phrase of phrases(text, words)) {
      const cue = cueString(phrase);
      if (!found.has(cue)) found.set(cue, { cue, ...rest });
    }
  }
  return [...found.values()];
}
