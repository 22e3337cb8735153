import { pairIndex } from "../core/concepts.ts";
import { groupBy } from "../core/groupBy.ts";
import { HEAD, MAGIC, type PackFiles, type PackHeader, VERSION } from "../core/pack.ts";
import { LABELS } from "../core/processes.ts";
import { frontCode } from "../core/trie.ts";
import { NO_ROW, type Row, type RowPair } from "./weights.ts";

/** A cue that `writePack` takes: sorted by code unit, no cue twice, none over 255 units. */
export interface PackCue {
  readonly cue: string;
  /** Numbers of the shared rows that it has, ascending. */
  readonly shared: readonly number[];
  /** A row that it has alone. */
  readonly own: RowPair | null;
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
export function writePack(header: PackHeader, cues: readonly PackCue[], shared: PackShared): PackFiles {
  return { cues: writeCues(header, mostFirst(cues), shared), shared: writeShared(shared) };
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

function writeCues(header: PackHeader, cues: readonly PackCue[], { concepts, rows }: PackShared): Uint8Array {
  const json = JSON.stringify(header);
  const { shared, own, units } = frontCode(cues.map(({ cue }) => cue));
  const ids = cues.map((cue) => (cue.own ? [...cue.shared, rows.length] : cue.shared));
  const single = cues.flatMap((cue) => cue.own ?? []);
  const counts = [json.length, cues.length, units.length, ids.flat().length, concepts, rows.length, single.length];
  const head = new Uint8Array(HEAD);
  const view = new DataView(head.buffer);
  for (const [i, value] of [MAGIC, VERSION, ...counts].entries()) view.setUint32(i * 4, value, true);
  const jsonUnits = Array.from(json, (_, i) => json.charCodeAt(i));
  return joined([
    head,
    ...[jsonUnits, units, ids.flat()].flatMap((plane) => [
      Uint8Array.from(plane),
      Uint8Array.from(plane, (value) => value >> 8),
    ]),
    Uint8Array.from(shared),
    Uint8Array.from(own),
    Uint8Array.from(ids, (each) => each.length),
    ...rowsByColumn(single),
  ]);
}

function writeShared({ concepts, rows, pairs }: PackShared): Uint8Array {
  const pairRows: Row[] = [];
  for (let a = 0; a < concepts; a++) {
    for (let b = a + 1; b < concepts; b++) pairRows.push(pairs.get(pairIndex(a, b, concepts)) ?? NO_ROW);
  }
  return joined([...rowsByColumn(rows), byColumn(pairRows)]);
}

function rowsByColumn(rows: readonly RowPair[]): Uint8Array[] {
  return [byColumn(rows.map(({ line }) => line)), byColumn(rows.map(({ heading }) => heading))];
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
