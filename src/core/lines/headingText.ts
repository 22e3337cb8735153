import { isAt, skipSpaces, trimEnd } from "./characters.ts";

/** Longer headings are cut: they are context, and every line below would carry them. */
const LONGEST = 200;

/** The words of a heading without markup: emphasis, code marks, link targets, attributes and the colon of a label. */
export function headingText(text: string, from: number, end: number): string {
  const stop = trimEnd(text, from, end);
  const start = skipSpaces(text, from, stop);
  const raw = text.slice(start, Math.min(stop, start + LONGEST)).trim();
  if (!/[*_`[\]{}<|~']/.test(raw)) return withoutColon(raw);
  return withoutColon(
    raw
      .replace(/\{#?[^{}]*\}$/, "")
      .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1")
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
      .replace(/<[^<>]*>/g, "")
      .replace(/'{2,}|[*`~]+|(^|\s)_+|_+($|\s)/g, "$1$2")
      .trim(),
  );
}

function withoutColon(heading: string): string {
  return /[:：]$/.test(heading) && !isAt(heading, "::", heading.length - 2, heading.length)
    ? heading.slice(0, -1).trim()
    : heading;
}
