import { pairIndex } from "../core/concepts.ts";
import { groupBy } from "../core/groupBy.ts";
import { HEAD, MAGIC, type PackFiles, type PackHeader, VERSION } from "../core/pack.ts";
import {
  ALONE,
  COUNTED,
  type Counts,
  FIRST_LETTER,
  FIRST_SHARED,
  FULL,
  MORE,
  SINGLE,
  SPACE,
  SPACED,
  TWO_BYTES,
} from "../core/packBytes.ts";
import { type FrontCoded, frontCode } from "../core/trie.ts";
import { NO_ROW, type Row, type RowPair } from "./weights.ts";

/** A cue that `writePack` takes: sorted by code unit, no cue twice, each with a row. */
export interface PackCue {
  readonly cue: string;
  /** Numbers of the shared rows that it has, ascending. */
  readonly shared: readonly number[];
  /** A row that no other cue has. */
  readonly own: RowPair | null;
  /** Whether it takes none of the small words that may be joined to its front. */
  readonly alone: boolean;
}

/** What packs of several languages have in common. */
export interface PackShared {
  /** Number of concepts. */
  readonly concepts: number;
  /** The concepts' rows, then all others. */
  readonly rows: readonly RowPair[];
  /** Seven integers from -127 to 127 for two concepts by their `pairIndex`; pairs that are missing weigh nothing. */
  readonly pairs: ReadonlyMap<number, Row>;
}

/** The files that `readPack` reads; their format stands there. */
export function writePack(header: PackHeader, cues: readonly PackCue[], common: PackShared): PackFiles {
  const shared = writeShared(common);
  return { cues: writeCues(header, mostFirst(cues), common, shared.length), shared };
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

function writeCues(
  header: PackHeader,
  cues: readonly PackCue[],
  { concepts, rows }: PackShared,
  sharedBytes: number,
): Uint8Array {
  const json = JSON.stringify(header);
  const coded = frontCode(cues.map(({ cue }) => cue));
  const letters = lettersOf(coded.units);
  const cueBytes = cueBytesOf(coded, letters);
  const numberOf = (id: number): number => ((id - concepts + rows.length) % rows.length) + FIRST_SHARED;
  const rowNumbers = cues.map(({ shared, own }) => [...shared.map(numberOf), ...(own ? [SINGLE] : [])]);
  const rowBytes = rowBytesOf(rowNumbers.map((numbers, i) => (cues[i]!.alone ? [ALONE, ...numbers] : numbers)));
  const single = cues.flatMap((cue) => cue.own ?? []);
  const weights = bytesOfWeights(tablesOf(single));
  const counts: Counts = {
    headerUnits: json.length,
    letters: letters.length,
    cues: cues.length,
    units: coded.units.length,
    cueBytes: cueBytes.length,
    rowsOfCues: rowNumbers.flat().length,
    rowBytes: rowBytes.length,
    concepts,
    sharedRows: rows.length,
    singleRows: single.length,
    weightBytes: weights.length,
    sharedBytes,
  };
  const head = new Uint8Array(HEAD);
  const view = new DataView(head.buffer);
  const fields = [MAGIC, VERSION, ...COUNTED.map((name) => counts[name])];
  for (const [i, value] of fields.entries()) view.setUint32(i * 4, value, true);
  const jsonUnits = Array.from(json, (_, i) => json.charCodeAt(i));
  return Uint8Array.from([
    ...head,
    ...[jsonUnits, letters].flatMap((units) => [...units, ...units.map((unit) => unit >> 8)]),
    ...cueBytes,
    ...rowBytes,
    ...weights,
  ]);
}

function writeShared({ concepts, rows, pairs }: PackShared): Uint8Array {
  const pairRows: Row[] = [];
  for (let a = 0; a < concepts; a++) {
    for (let b = a + 1; b < concepts; b++) pairRows.push(pairs.get(pairIndex(a, b, concepts)) ?? NO_ROW);
  }
  return Uint8Array.from(bytesOfWeights([...tablesOf(rows), ...pairRows]));
}

function tablesOf(rows: readonly RowPair[]): Row[] {
  return [...rows.map(({ line }) => line), ...rows.map(({ heading }) => heading)];
}

function bytesOfWeights(rows: readonly Row[]): number[] {
  const bits = rows.flatMap((row) => {
    const sum = row.reduce((all, weight) => all + weight, 0);
    return [...row.slice(0, -1), sum].flatMap((weight) => {
      const number = weight < 0 ? -2 * weight - 1 : 2 * weight;
      return [...new Array<number>(Math.floor(number / FULL)).fill(FULL), number % FULL];
    });
  });
  return Array.from({ length: Math.ceil(bits.length / 2) }, (_, i) => bits[2 * i]! | ((bits[2 * i + 1] ?? 0) << 4));
}

function cueBytesOf({ shared, own, units }: FrontCoded, letters: readonly number[]): number[] {
  const numbers = new Map(letters.map((letter, i) => [letter, FIRST_LETTER + i]));
  let at = 0;
  return [...shared].flatMap((kept, cue) => {
    const added = [...units.subarray(at, at + own[cue]!)];
    at += added.length;
    const dropped = kept + added.length - (shared[cue + 1] ?? kept + added.length);
    const spaced = added.at(-1) === SPACE ? SPACED : 0;
    return [
      ...(spaced ? added.slice(0, -1) : added).map((unit) => numbers.get(unit)!),
      ...(dropped < MORE ? [spaced + dropped] : [spaced + MORE, dropped - MORE]),
    ].flatMap(bytesOf);
  });
}

/** All letters, those that take one byte by their frequency first: letters in order compress best. */
function lettersOf(units: Uint16Array): number[] {
  const counts = new Map<number, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const ranked = [...counts].sort(([a, one], [b, other]) => other - one || a - b).map(([unit]) => unit);
  const oneByte = TWO_BYTES - FIRST_LETTER;
  return [ranked.slice(0, oneByte), ranked.slice(oneByte)].flatMap((some) => some.sort((a, b) => a - b));
}

function rowBytesOf(ofCues: readonly (readonly number[])[]): number[] {
  return ofCues.flatMap((rows) => rows.flatMap((row, i) => bytesOf(2 * row + (i === rows.length - 1 ? 0 : 1))));
}

function bytesOf(number: number): number[] {
  if (number < TWO_BYTES) return [number];
  const rest = number - TWO_BYTES;
  if (rest >> 8 > 0xff - TWO_BYTES) throw new Error(`${number} takes more than two bytes`);
  return [TWO_BYTES + (rest >> 8), rest & 0xff];
}
