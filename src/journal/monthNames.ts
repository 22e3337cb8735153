import { DATE_NAMES } from "../core/index.ts";

const FEWEST_LETTERS = 3;

/** The months that each name, or each beginning of one, may be in any language. */
interface MonthTables {
  readonly whole: ReadonlyMap<string, ReadonlySet<number>>;
  readonly beginnings: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Made when a word is first looked up. */
let tables: MonthTables | undefined;

/** The month, 1 … 12, that a word names or abbreviates in any language; null where it names none, or several. */
export function monthOfWord(word: string): number | null {
  tables ??= makeTables();
  const sought = word.normalize("NFC").toLowerCase().replace(/\.$/, "").normalize("NFC");
  const found = tables.whole.get(sought) ?? tables.beginnings.get(sought);
  return found?.size === 1 ? [...found][0]! : null;
}

function makeTables(): MonthTables {
  const whole = new Map<string, Set<number>>();
  const beginnings = new Map<string, Set<number>>();
  const add = (table: Map<string, Set<number>>, name: string, month: number): void => {
    table.set(name, (table.get(name) ?? new Set()).add(month));
  };
  for (const { months } of Object.values(DATE_NAMES)) {
    for (const [index, forms] of months.split(" ").entries()) {
      for (const form of forms.split("/")) {
        const name = form.normalize("NFC");
        add(whole, name, index + 1);
        for (let length = FEWEST_LETTERS; length <= name.length; length++) {
          add(beginnings, name.slice(0, length), index + 1);
        }
      }
    }
  }
  return { whole, beginnings };
}
