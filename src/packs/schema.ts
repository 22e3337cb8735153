import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Label } from "../core/model.ts";
import { LABELS } from "../core/processes.ts";
import { cueString, joinedWord, PLAIN_SPELLING, type Spelling, writtenOut } from "./spelling.ts";

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
  /** Everyday words: like concepts, but two of them in a line say no more than each alone. */
  readonly words: readonly Concept[];
  /** Small words with which cues are also written joined to their front; `cues`, `concepts` and `words` have them so too. */
  readonly joined: readonly string[];
}

/** What is wrong in a lexicon, and where: the message shows file, line, column and a caret under the place. */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
}

const STRENGTHS: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ["1", 1],
  ["2", 2],
  ["3", 3],
]);

/**
 * Reads `lexicon.yaml`: `language`, `name`, and `cues` by label and strength; a cue is a string, or `cue: label` where
 * it can point to another label too. `concepts` and `words`, which may be missing, have a list of cues for each name; so
 * may `matching`, how words look in running text. Throws a `LexiconError` at the first mistake.
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
  const spelling = readSpelling(root.get("matching", true));
  const known = wordsOf(cues.map(({ text }) => text));
  return {
    language: scalar(field("language"), "language"),
    name: scalar(field("name"), "name"),
    cues: inNormalisedSpace(cues, known, spelling),
    concepts: readConcepts(root.get("concepts", true), "concepts"),
    words: readConcepts(root.get("words", true), "words"),
    joined: spelling.joined.map(joinedWord),
  };

  function readConcepts(byName: unknown, section: "concepts" | "words"): Concept[] {
    if (byName !== undefined && !isMap(byName)) fail(`${section} must be a map from name to cues`, offset(byName));
    return (byName?.items ?? []).map(({ key, value }) => {
      const name = scalar(key, "a name");
      if (!/^[a-z-]+$/.test(name)) fail("a name has small letters and hyphens", offset(key));
      if (!isSeq(value)) fail(`"${name}" needs a list of cues`, offset(key));
      return { name, cues: value.items.flatMap((item) => writtenOut(cueText(item), known, spelling)) };
    });
  }

  function readSpelling(node: unknown): Spelling {
    if (node === undefined) return PLAIN_SPELLING;
    if (!isMap(node)) fail("matching must be a map", offset(node));
    const known = new Map(node.items.map(({ key, value }) => [scalar(key, "a key"), { key, value }]));
    for (const [name, { key }] of known)
      if (!SPELLING_KEYS.includes(name))
        fail(`"${name}" is unknown; matching has ${SPELLING_KEYS.join(", ")}`, offset(key));
    const list = (name: string): string[] => {
      const value = known.get(name)?.value;
      if (value === undefined) return [];
      if (!isSeq(value)) fail(`${name} must be a list`, offset(value));
      return value.items.map(cueText);
    };
    const from = known.get("inside-from")?.value;
    const insideFrom = from === undefined ? null : Number(scalar(from, "inside-from"));
    if (insideFrom !== null && !(insideFrom >= 2)) fail("inside-from is a number of letters, 2 or more", offset(from));
    return { inflections: list("inflections"), joined: list("joined"), insideFrom };
  }
}

const SPELLING_KEYS: readonly string[] = ["inflections", "joined", "inside-from"];

/** The words of the cues that have no `*`, in normalised space. */
function wordsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => (text.includes("*") ? [] : cueString(text).trim().split(" "))))];
}

function inNormalisedSpace(
  cues: readonly (Omit<LexiconCue, "cue"> & { text: string })[],
  words: readonly string[],
  spelling: Spelling,
): LexiconCue[] {
  const found = new Map<string, LexiconCue>();
  for (const { text, ...rest } of cues) {
    for (const cue of writtenOut(text, words, spelling)) if (!found.has(cue)) found.set(cue, { cue, ...rest });
  }
  return [...found.values()];
}
