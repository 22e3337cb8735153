/** Endings of files that are read as notes when a whole folder is; the lines are read the same way for each. */
export const NOTE_ENDINGS: readonly string[] = Object.freeze([
  "md",
  "markdown",
  "txt",
  "text",
  "org",
  "adoc",
  "asciidoc",
  "rst",
  "tex",
  "wiki",
  "mediawiki",
]);

export function isNoteName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  return dot > 0 && NOTE_ENDINGS.includes(name.slice(dot + 1).toLowerCase());
}
