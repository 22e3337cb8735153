import { DATE_NAMES } from "../core/index.ts";

/** For each language the forms of each month's name. */
const MONTHS = Object.values(DATE_NAMES).map(({ months }) =>
  months.split(" ").map((forms) => forms.split("/").map((name) => name.normalize("NFC"))),
);

const FEWEST_LETTERS = 3;

/** The month, 1 … 12, that a word names or abbreviates in any language; null where it names none, or several. */
export function monthOfWord(word: string): number | null {
  const sought = word.normalize("NFC").toLowerCase().replace(/\.$/, "").normalize("NFC");
  const whole = monthsWhere((name) => name === sought);
  const found =
    whole.size > 0 || sought.length < FEWEST_LETTERS ? whole : monthsWhere((name) => name.startsWith(sought));
  return found.size === 1 ? [...found][0]! : null;
}

function monthsWhere(fits: (name: string) => boolean): Set<number> {
  return new Set(MONTHS.flatMap((names) => names.flatMap((forms, index) => (forms.some(fits) ? [index + 1] : []))));
}
