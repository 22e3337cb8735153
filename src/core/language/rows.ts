/** Evidence is counted in whole sixteenths of a nat (a natural logarithm), so that sums don't depend on their order. */
export const NAT = 16;

/** What something that can stand in a text says for each language, by the language's number, in units of `NAT`. */
export type Row = ReadonlyMap<number, number>;

/**
 * What row `r` says is `says[i]` for `i` from `starts[r]` up to `starts[r + 1]`: a language in the low byte, and above it
 * what speaks for it.
 */
export interface PackedRows {
  readonly starts: Uint32Array;
  readonly says: Int32Array;
}

/** A row that speaks for the languages that have something, and against the others; in nats. */
export function judged(all: readonly number[], has: (language: number) => boolean, pro: number, contra: number): Row {
  return new Map(all.map((language) => [language, Math.round((has(language) ? pro : contra) * NAT)]));
}

export function packRows(rows: readonly Row[]): PackedRows {
  const starts = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = starts[i]! + row.size;
  const says = new Int32Array(starts[rows.length]!);
  let at = 0;
  for (const row of rows) for (const [language, weight] of row) says[at++] = (weight << 8) | language;
  return { starts, says };
}
