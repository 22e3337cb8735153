import { type Balance, balanceOfSums, groupBy } from "../core/index.ts";
import type { NoteRecord } from "./noteRecord.ts";
import { personKey } from "./people.ts";

/** What groups a note with others. */
export interface GroupedNote extends Pick<NoteRecord, "person" | "date" | "sums"> {
  /** What it is called where each note is listed: notes of one name are listed as one. */
  readonly name: string;
}

/** The names of groups that no note gives. */
export interface GroupWords {
  readonly all: string;
  readonly noPerson: string;
  readonly noDate: string;
}

/** The name of the group a note belongs to, and what makes two spellings of it one. */
const GROUPS = Object.freeze({
  note: { nameOf: ({ name }: GroupedNote) => name, keyOf: (name: string) => name },
  person: { nameOf: ({ person }: GroupedNote) => person, keyOf: personKey },
  month: { nameOf: ({ date }: GroupedNote) => date?.slice(0, 7) ?? null, keyOf: (name: string) => name },
});

export type Grouping = keyof typeof GROUPS;
export const GROUPINGS: readonly Grouping[] = Object.freeze(Object.keys(GROUPS) as Grouping[]);

export interface GroupBalance {
  readonly name: string;
  readonly balance: Balance;
}

/** The balance of each group of notes, in the order of their names, and of all notes where there are several groups. */
export function groupBalances(notes: Iterable<GroupedNote>, by: Grouping, words: GroupWords): GroupBalance[] {
  const { nameOf, keyOf } = GROUPS[by];
  const unnamed = by === "person" ? words.noPerson : words.noDate;
  const groups = groupBy(notes, (note) => {
    const name = nameOf(note);
    return name === null ? null : keyOf(name);
  });
  const balance = (group: readonly GroupedNote[]): Balance => balanceOfSums(group.map(({ sums }) => sums));
  const rows = [...groups.values()]
    .map((group) => ({ name: nameOf(group[0]!) ?? unnamed, balance: balance(group) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return rows.length < 2 ? rows : [...rows, { name: words.all, balance: balance([...groups.values()].flat()) }];
}
