import { DATE_NAMES } from "../core/index.ts";

/** A weekday in a word. */
export interface Weekday {
  /** 1 for Monday … 7 for Sunday, as in ISO 8601. */
  readonly day: number;
  /** So short, or such a common word, that it is a weekday only where the words around it say so. */
  readonly doubtful: boolean;
}

const SHORT = 3;
/** Also second … sixth in Portuguese. */
const ORDINALS = new Set(["segunda", "terça", "quarta", "quinta", "sexta"]);

const whole = new Map<string, Weekday>();
const abbreviated = new Map<string, Map<string, Weekday>>();
for (const [language, { days, months }] of Object.entries(DATE_NAMES)) {
  const monthForms = new Set(months.split(/[ /]/));
  const own = new Map<string, Weekday>();
  for (const [index, forms] of days.split(" ").entries()) {
    for (const form of forms.split("/")) {
      if (form.length > SHORT) whole.set(form, { day: index + 1, doubtful: ORDINALS.has(form) });
      else if (form.length > 1 && !monthForms.has(form)) own.set(form, { day: index + 1, doubtful: true });
    }
  }
  abbreviated.set(language, own);
}

/** The weekday that a word in lower case names, in any language, or abbreviates in this one, given by its primary subtag. */
export function weekdayOfWord(word: string, language: string): Weekday | undefined {
  return whole.get(word) ?? abbreviated.get(language)?.get(word);
}
