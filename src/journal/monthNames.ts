import { madeOf, type NoteWords } from "../core/index.ts";

const FEWEST_LETTERS = 3;

/** The months that each name, or each beginning of one, may be in any language. */
const tablesOf = madeOf((words) => {
  const whole = new Map<string, Set<number>>();
  const beginnings = new Map<string, Set<number>>();
  const add = (table: Map<string, Set<number>>, name: string, month: number): void => {
    table.set(name, (table.get(name) ?? new Set()).add(month));
  };
  for (const { dates } of words) {
    for (const [index, forms] of (dates.months ?? []).entries()) {
      for (const name of forms) {
        add(whole, name, index + 1);
        for (let length = FEWEST_LETTERS; length <= name.length; length++) {
          add(beginnings, name.slice(0, length), index + 1);
        }
      }
    }
  }
  return { whole, beginnings };
});

/** The month, 1 … 12, that a word names or abbreviates in any language; null where it names none, or several. */
export function monthOfWord(word: string, words: NoteWords): number | null {
  const { whole, beginnings } = tablesOf(words);
  const sought = word.normalize("NFC").toLowerCase().replace(/\.$/, "").normalize("NFC");
  const found = whole.get(sought) ?? beginnings.get(sought);
  return found?.size === 1 ? [...found][0]! : null;
}
