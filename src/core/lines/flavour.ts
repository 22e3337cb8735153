import { block } from "./blocks.ts";
import { isLetter, isSpace, skipRun, skipSpaces, trimEnd } from "./characters.ts";
import { physicalLines } from "./physical.ts";
import type { Block } from "./state.ts";

/**
 * Whose rules settle what is ambiguous (`* words` is a bullet or an Org heading, `# words` a heading, a comment or a
 * number). Plain and unknown text is read as Markdown, whose rules harm it least.
 */
export type Flavour = "markdown" | "org" | "asciidoc" | "rst" | "latex" | "wiki";

/** What the beginning of a text tells about the whole. */
export interface Head {
  readonly flavour: Flavour;
  /** Front matter or preamble that the text begins with. */
  readonly block: Block | null;
}

/** Only so much of a text decides its flavour, so that an edit further down cannot change it. Code units. */
export const HEAD_LENGTH = 32_768;

const BYTE_ORDER_MARK = 0xfeff;

/** Evidence that settles a flavour by itself. */
const ENOUGH = 3;

type Points = Record<Flavour, number>;

export function readHead(text: string): Head {
  const head = text.length > HEAD_LENGTH ? text.slice(0, HEAD_LENGTH) : text;
  const from = head.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const frontMatter = frontMatterOf(head, from);
  const points: Points = { markdown: 0, org: 0, asciidoc: 0, rst: 0, latex: 0, wiki: 0 };
  const stars = { deep: 0, deepWithBody: 0, followedByDash: 0 };
  let fenced = false;
  let above = "";
  const lines = physicalLines(head, from, head.includes("\r"));
  while (lines.advance()) {
    const line = head.slice(lines.start, trimEnd(head, lines.start, lines.end));
    if (line.startsWith("```")) {
      fenced = !fenced;
      points.markdown++;
    }
    if (fenced || line === "") continue;
    weigh(line, above, points);
    if (isStars(above) && !BOXED.test(above)) countStars(above, line, stars);
    above = line;
  }
  if (isStars(above) && !BOXED.test(above)) countStars(above, "", stars);
  // Stars alone make an outline only where most of the deep ones have something other than stars below them.
  if (stars.deep > 0 && stars.deepWithBody * 2 >= stars.deep) points.org += ENOUGH;
  else if (stars.followedByDash > 1) points.org += ENOUGH;
  const flavour = strongest(points);
  const preamble = flavour === "latex" && head.includes("\\documentclass") && head.includes("\\begin{document}");
  return { flavour, block: frontMatter ?? (preamble ? block("until", "\\begin{document}") : null) };
}

export function sameHead(a: Head, b: Head): boolean {
  return a.flavour === b.flavour && a.block?.mark === b.block?.mark;
}

function strongest(points: Points): Flavour {
  let best: Flavour = "markdown";
  for (const flavour of ["latex", "org", "asciidoc", "rst", "wiki"] as const) {
    if (points[flavour] >= ENOUGH && points[flavour] > points[best]) best = flavour;
  }
  return best;
}

/** `---` or `+++` on the first line counts only where it is closed, below something that looks like a field. */
function frontMatterOf(head: string, from: number): Block | null {
  const mark = head[from] ?? "";
  if ((mark !== "-" && mark !== "+") || !/^([-+])\1\1[ \t]*(\r\n?|\n)/.test(head.slice(from, from + 80))) return null;
  const lines = physicalLines(head, from, head.includes("\r"));
  lines.advance();
  let fields = false;
  while (lines.advance()) {
    const line = head.slice(lines.start, trimEnd(head, lines.start, lines.end));
    if (line === mark.repeat(3) || line === "...") return fields ? block("frontMatter", mark, 1) : null;
    fields ||= mark === "-" ? FIELD.test(line) : /^\s*[\w."'-]{1,80}\s*=|^\[/.test(line);
  }
  return null;
}

const FIELD = /^\s*["']?[\p{L}\d][\p{L}\d_ .-]{0,80}["']?\s*::?(\s|$)/u;

/** Points of one line by what it begins with; nothing in it looks further than the line is short. */
type Sign = readonly [sign: RegExp, flavour: Flavour, points: number];
const NO_SIGNS: readonly Sign[] = [];
const SIGNS: Readonly<Record<string, readonly Sign[]>> = {
  "#": [
    [/^#\+[A-Za-z_]+(:|\[|\s|$)/, "org", 5],
    [/^#{2,6}[ \t]+\S/, "markdown", 2],
    [/^#[ \t]+\S/, "markdown", 1],
  ],
  "*": [[/^\*+ (TODO|DONE|NEXT|WAITING|CANCELLED)\b/, "org", 4]],
  ":": [
    [/^:(PROPERTIES|END|LOGBOOK|DRAWER):$/i, "org", 4],
    [
      /^:(toc|icons|doctype|sectnums|sectanchors|revdate|revnumber|imagesdir|source-highlighter)!?:( |$)/,
      "asciidoc",
      2,
    ],
  ],
  "=": [
    [/^(={2,6})[ \t]+[^=\s].*[ \t]\1$/, "wiki", 3],
    [/^(={2,6})[^=\s].*[^=\s]\1$/, "wiki", 2],
    [/^={2,6}[ \t]+[^=\s]/, "asciidoc", 3],
    [/^= \S/, "asciidoc", 3],
  ],
  "{": [
    [/^\{\|/, "wiki", 3],
    [/^\{\{[^{%]/, "wiki", 1],
  ],
  "|": [
    [/^\|===/, "asciidoc", 4],
    [/^\|[-}]$/, "wiki", 2],
  ],
  "[": [
    [/^\[(source|quote|NOTE|TIP|WARNING|cols|options|verse|example|listing)[\],= ]/, "asciidoc", 3],
    [/^\[\[(category|file|image):/i, "wiki", 3],
  ],
  ".": [[/^\.\. ([\w-]{1,40}::|_[^:]{1,160}:|\|)/, "rst", 4]],
  "/": [[/^\/{4,}$/, "asciidoc", 3]],
  "\\": [
    [
      /^\\(documentclass|usepackage|begin|end|chapter|section|subsection|subsubsection|paragraph|item|title)\b/,
      "latex",
      3,
    ],
  ],
  "'": [[/^'''[^']/, "wiki", 2]],
  "-": [[/^- \[[ xX]\] /, "markdown", 1]],
};

function weigh(line: string, above: string, points: Points): void {
  const short = line.length > 200 ? line.slice(0, 200) : line;
  const signs = SIGNS[short[0]!] ?? NO_SIGNS;
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!;
    if (!sign[0].test(short)) continue;
    points[sign[1]] += sign[2];
    return;
  }
  const colons = short.indexOf("::");
  if (colons > 0 && /^(image|include|ifdef|toc)::\S*\[.*\]$/.test(short)) points.asciidoc += 3;
  else if (isUnusualUnderline(short, above)) points.rst += 2;
  else if (colons >= 0 && short.endsWith("::") && !/::.*::/.test(short)) points.rst += 1;
}

/** Titles underlined by what only reStructuredText underlines with. */
function isUnusualUnderline(line: string, above: string): boolean {
  const unit = line.charCodeAt(0);
  const underlines =
    line.length > 3 && (unit === 0x7e || unit === 0x5e || unit === 0x22 || unit === 0x27 || unit === 0x2b);
  return underlines && skipRun(line, 0, line.length, unit) === line.length && Math.abs(line.length - above.length) < 2;
}

/** `* words`; a star at the end too makes it decoration. */
function isStars(line: string): boolean {
  const after = skipRun(line, 0, line.length, 0x2a);
  return after > 0 && isSpace(line.charCodeAt(after)) && !line.endsWith("*");
}

/** An item of a list of tasks: a headline of an outline has no check box. */
const BOXED = /^\*+ \[[ xX]\] /;

function countStars(
  above: string,
  line: string,
  stars: { deep: number; deepWithBody: number; followedByDash: number },
): void {
  const body = line !== "" && !isStars(line);
  if (above.startsWith("**")) {
    stars.deep++;
    if (body) stars.deepWithBody++;
  } else if (/^[-+] /.test(line) && isLetter(line.charCodeAt(skipSpaces(line, 1, line.length)))) stars.followedByDash++;
}
