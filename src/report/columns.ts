import { printable } from "./escape.ts";
import { type BalanceRow, cells, header } from "./table.ts";
import type { ReportWords } from "./words.ts";

/** Columns padded to line up in a terminal. */
export function inColumns(rows: readonly BalanceRow[], words: ReportWords): string {
  const table = [header(words), ...rows.map((row) => cells(row, words).map(printable))];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n\n${words.note}\n`;
}
