import { pairIndex } from "../core/concepts.ts";
import { groupBy } from "../core/groupBy.ts";
import { HEAD, MAGIC, type PackFiles, type PackHeader, VERSION } from "../core/pack.ts";
import { LABELS } from "../core/processes.ts";
import { frontCode } from "../core/trie.ts";

/** The cues and weights that `writePack` takes: sorted by code unit, no cue twice, none over 255 units. */
export interface PackCue {
  readonly cue: string;
  /** One integer from -127 to 127 per label. */
  readonly line: readonly number[];
  readonly heading: readonly number[];
  /** Numbers of the concepts that it belongs to. */
  readonly concepts: readonly number[];
}

/** A number of concepts, and seven integers for two of them by their `pairIndex`; pairs that are missing weigh nothing. */
export interface PackConcepts {
  readonly size: number;
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

/** The files that `readPack` reads; their format stands there. */
export function writePack(header: PackHeader, cues: readonly PackCue[], concepts: PackConcepts): PackFiles {
  return { cues: writeCues(header, mostFirst(cues), concepts.size), pairs: writePairs(concepts) };
}

/**
 * Of cues that begin alike, those come first that go on as most of them do: what a text is likely to have next is then
 * what a trie reaches by counting up. `cues` all have their first `depth` units in common.
 */
function mostFirst(cues: readonly PackCue[], depth = 0): PackCue[] {
  if (cues.length < 2) return [...cues];
  const groups = groupBy(cues, ({ cue }) => cue.charCodeAt(depth));
  const ending = cues.filter(({ cue }) => cue.length === depth);
  groups.delete(Number.NaN);
  const longer = [...groups].sort(([a, one], [b, other]) => other.length - one.length || a - b);
  return [...ending, ...longer.flatMap(([, group]) => mostFirst(group, depth + 1))];
}

function writeCues(header: PackHeader, cues: readonly PackCue[], conceptCount: number): Uint8Array {
  const json = JSON.stringify(header);
  const { shared, own, units } = frontCode(cues.map(({ cue }) => cue));
  const memberships = cues.flatMap((cue) => cue.concepts);
  const { rows, several, codes } = differentRows(cues);
  const counts = [json.length, cues.length, units.length, conceptCount, memberships.length, rows.length, several];
  const head = new Uint8Array(HEAD);
  const view = new DataView(head.buffer);
  for (const [i, value] of [MAGIC, VERSION, ...counts].entries()) view.setUint32(i * 4, value, true);
  const jsonUnits = Array.from(json, (_, i) => json.charCodeAt(i));
  return joined([
    head,
    ...[jsonUnits, units, codes, memberships].flatMap((plane) => [
      Uint8Array.from(plane),
      Uint8Array.from(plane, (value) => value >> 8),
    ]),
    Uint8Array.from(shared),
    Uint8Array.from(own),
    Uint8Array.from(cues, (cue) => cue.concepts.length),
    byColumn(rows.map(({ line }) => line)),
    byColumn(rows.map(({ heading }) => heading)),
  ]);
}

function writePairs({ size, pairs }: PackConcepts): Uint8Array {
  const rows: (readonly number[])[] = [];
  const none = LABELS.map(() => 0);
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) rows.push(pairs.get(pairIndex(a, b, size)) ?? none);
  }
  return byColumn(rows);
}

function byColumn(rows: readonly (readonly number[])[]): Uint8Array {
  return joined(LABELS.map((_, column) => Uint8Array.from(rows, (row) => row[column]!)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Cues of one class of a lexicon weigh the same: each row is kept once. First stand the rows of `several` cues, in the
 * order of the first cue that has each, then those of one alone; a cue's code is 0 for the next of these, else its row
 * plus one.
 */
function differentRows(cues: readonly PackCue[]): {
  rows: readonly PackCue[];
  several: number;
  codes: readonly number[];
} {
  const keys = cues.map(({ line, heading }) => `${line} ${heading}`);
  const first = new Map<string, PackCue>();
  const several = new Map<string, PackCue>();
  for (const [i, key] of keys.entries()) {
    const known = first.get(key);
    if (known) several.set(key, known);
    else first.set(key, cues[i]!);
  }
  const codes = new Map([...several.keys()].map((key, i) => [key, i + 1]));
  const alone = cues.filter((_, i) => !codes.has(keys[i]!));
  return {
    rows: [...several.values(), ...alone],
    several: several.size,
    codes: keys.map((key) => codes.get(key) ?? 0),
  };
}
