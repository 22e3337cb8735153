import { foldName } from "./names.ts";
import { personKey } from "./people.ts";

/** The owner of an item that the writer of the note is to do. */
export const ME = "@me";

/** Who a task says is to do it; see `NoteItem.owner`. */
export function readOwner(text: string, _language: string): string | null {
  return /(?:^|[\s(])(@[\p{L}\p{N}_.-]*[\p{L}\p{N}])/u.exec(text)?.[1] ?? null;
}

/** Who is to do an item. `name` as the notes spell it, or as the item does where no note is about that person. */
export type Whose =
  | { readonly who: "me" }
  | { readonly who: "person"; readonly name: string }
  | { readonly who: "nobody" };

/** Tells whose an item is, given the names of the people that notes are about and those of the writer. */
export function createOwnerReader(people: readonly string[], me: readonly string[]): (owner: string | null) => Whose {
  const known = new Map(people.map((name) => [personKey(name), name]));
  const mine = new Set(me.map(foldName));
  return (owner) => {
    if (owner === null) return { who: "nobody" };
    const name = owner.replace(/^@/, "");
    if (owner === ME || mine.has(foldName(name))) return { who: "me" };
    const person = known.get(personKey(name));
    if (person !== undefined) return { who: "person", name: person };
    return owner.startsWith("@") ? { who: "person", name } : { who: "nobody" };
  };
}
