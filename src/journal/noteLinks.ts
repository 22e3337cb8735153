import { type NoteSyntax, syntaxOfFile } from "./markup.ts";
import { cleanName } from "./names.ts";
import { relativePath } from "./relativePath.ts";

interface LinkForm {
  readonly write: (words: string, path: string, line: number | null) => string;
  /** A list item that is nothing but a link to a line, behind quote marks or not; its words are the first group. */
  readonly item: RegExp;
}

const encode = (path: string): string =>
  path.replace(/[\s()<>[\]#?%\\`"|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
const fragment = (line: number | null): string => (line === null ? "" : `#L${line + 1}`);

/** How each format links. Text that is nothing but links does not count as a line of a note in any. */
const FORMS: Readonly<Record<NoteSyntax, LinkForm>> = {
  markdown: {
    write: (words, path, line) => `[${words}](${encode(path)}${fragment(line)})`,
    item: /^[\s>]*[-*+] \[([^[\]]*)\]\([^\s()]*#L\d+\)\s*$/,
  },
  org: {
    write: (words, path, line) =>
      `[[file:${path.replace(/[[\]]/g, "\\$&")}${line === null ? "" : `::${line + 1}`}][${words}]]`,
    item: /^[\s>]*[-+] \[\[file:(?:\\[[\]]|[^[\]])*::\d+\]\[([^[\]]*)\]\]\s*$/,
  },
  asciidoc: {
    write: (words, path, line) => `link:${encode(path)}${fragment(line)}[${words}]`,
    item: /^[\s>]*[-*] link:[^\s[\]]*#L\d+\[([^[\]]*)\]\s*$/,
  },
  restructuredtext: {
    write: (words, path, line) => `\`${words} <${encode(path)}${fragment(line)}>\`__`,
    item: /^[\s>]*[-*] `([^`<>]*) <[^\s<>]*#L\d+>`__\s*$/,
  },
};

const LONGEST_WORDS = 120;

/** A link in the note at `from`, in that note's format, to another note or a line of one. */
export function noteLink(from: string, words: string, to: string, line: number | null): string {
  return FORMS[syntaxOfFile(from)].write(linkWords(words), relativePath(from, to), line);
}

/** The words of a prepared item's link, if that is all there is in a line of the note at `path`; else null. */
export function wordsOfLinkItem(path: string, line: string): string | null {
  return FORMS[syntaxOfFile(path)].item.exec(line)?.[1] ?? null;
}

/** Words that neither end a link, nor keep it from ending, nor begin anything else in any format. */
export function linkWords(text: string): string {
  const words = cleanName(text)
    .replace(/[[\]]/g, (sign) => (sign === "[" ? "(" : ")"))
    .replace(/[<>`|]/g, "'")
    .replace(/(?<![\\\s])[\\\s]+$/, "");
  const letters = [...words];
  return letters.length <= LONGEST_WORDS
    ? words
    : `${letters
        .slice(0, LONGEST_WORDS - 1)
        .join("")
        .trimEnd()}…`;
}
