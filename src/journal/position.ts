/** Zero-based line and column (UTF-16 code units) of an offset; lines end with LF, CRLF or CR. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const breaks = [...before.matchAll(/\r\n|\n|\r/g)];
  const last = breaks.at(-1);
  return { line: breaks.length, column: last ? offset - last.index - last[0].length : offset };
}
