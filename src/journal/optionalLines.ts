import { OWN_VARIABLES } from "./variables.ts";

const OPTIONAL = OWN_VARIABLES.filter((own) => own.optionalLine).map((own) => own.name);
/** One of them without a default text, as `$name` or `${name}`. */
const REFERENCE = new RegExp(`(?<!\\\\)\\$(?:(${OPTIONAL.join("|")})(?!\\w)|\\{(${OPTIONAL.join("|")})\\})`, "g");
const HEADING = /^(#{1,6})[ \t]+\S/;

/**
 * A template's body without the lines of optional variables that are empty, and without the headings below which nothing
 * is left because of that.
 */
export function leaveOutEmpty(body: string, isEmpty: (variable: string) => boolean): string {
  const lines = body.split("\n");
  const out = lines.map((line) => [...line.matchAll(REFERENCE)].some((found) => isEmpty(found[1] ?? found[2] ?? "")));
  if (!out.includes(true)) return body;
  // From below, so that a heading knows what became of those inside its section.
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    if (HEADING.test(lines[index]!) && isEmptied(lines, out, index)) out[index] = true;
  }
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    const closesGap = line.trim() === "" && out[index - 1] && (kept.at(-1) ?? "").trim() === "";
    if (closesGap) out[index] = true;
    if (!out[index]) kept.push(line);
  }
  return kept.join("\n");
}

/** Whether lines were left out of the section of a heading and none of words is left. */
function isEmptied(lines: readonly string[], out: readonly boolean[], heading: number): boolean {
  const levelOf = (line: string): number => HEADING.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY;
  const level = levelOf(lines[heading]!);
  let emptied = false;
  for (let index = heading + 1; index < lines.length && levelOf(lines[index]!) > level; index += 1) {
    if (!out[index] && lines[index]!.trim() !== "") return false;
    emptied ||= out[index]!;
  }
  return emptied;
}
