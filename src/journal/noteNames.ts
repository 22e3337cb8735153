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

/** Where notes lie unless settings say otherwise: patterns of paths (see `pathPattern.ts`), those of new notes first. */
export const NOTE_PATHS: readonly string[] = Object.freeze([
  "people/${person}/${date}.md",
  "plans/${date} ${title}.md",
  "**/{people,1on1,1on1s}/${person}/${date}.md",
  "**/{people,1on1,1on1s}/${person}/${title}.md",
  "**/{people,1on1,1on1s}/${date} ${person}.md",
  "**/{people,1on1,1on1s}/${person}.md",
  "${person} ${date}.md",
  "${date} ${person}.md",
  "${person}.md",
]);

export function isNoteName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  return dot > 0 && NOTE_ENDINGS.includes(name.slice(dot + 1).toLowerCase());
}
