import { cleanName } from "./names.ts";
import { personKey } from "./people.ts";

/** What the setting says about one person. */
export interface PersonSettings {
  /** How often to meet, as it is written; null where it does not say. */
  readonly cadence: string | null;
  /** Other names that notes call the person by. */
  readonly aliases: readonly string[];
  /** No longer met: left out of views of who is next. */
  readonly archived: boolean;
  /** False for a name that notes seem to be about and that is nobody's: that of a customer, say. */
  readonly person: boolean;
}

/** The setting about people: `{"Ana Ríos": {"cadence": "2 weeks", "aliases": ["Ani"], "archived": true}}`. */
export interface PeopleSettings {
  of(name: string): PersonSettings;
  /** The name that somebody goes by: `Ana Ríos` for `Ani`. A name that the setting does not know stays as it is. */
  nameOf(name: string): string;
  /** The same; null for a name that is nobody's. */
  personOf(name: string): string | null;
}

const UNKNOWN: PersonSettings = Object.freeze({
  cadence: null,
  aliases: Object.freeze([]),
  archived: false,
  person: true,
});

/** Reads the setting, whatever was written there; what does not fit is left out. */
export function readPeopleSettings(value: unknown): PeopleSettings {
  const known = new Map<string, { readonly name: string; readonly settings: PersonSettings }>();
  const names = new Map<string, string>();
  for (const [written, fields] of Object.entries(isRecord(value) ? value : {})) {
    const name = cleanName(written);
    if (name === "" || !isRecord(fields)) continue;
    const { cadence, archived, person } = fields;
    const aliases = Array.isArray(fields.aliases) ? fields.aliases.filter((alias) => typeof alias === "string") : [];
    const told = typeof cadence === "string" || typeof cadence === "number" ? String(cadence) : null;
    const settings = { cadence: told, aliases, archived: archived === true, person: person !== false };
    known.set(personKey(name), { name, settings });
    for (const alias of aliases) if (personKey(alias) !== personKey(name)) names.set(personKey(alias), name);
  }
  function nameOf(name: string): string {
    // A name that somebody else is called by as well follows that one; a circle ends where it began.
    const seen = new Set<string>();
    let key = personKey(name);
    let found: string | undefined;
    for (; !seen.has(key) && names.has(key); key = personKey(found)) {
      seen.add(key);
      found = names.get(key)!;
    }
    return known.get(key)?.name ?? found ?? name;
  }
  const of = (name: string): PersonSettings => known.get(personKey(nameOf(name)))?.settings ?? UNKNOWN;
  return { nameOf, of, personOf: (name) => (of(name).person ? nameOf(name) : null) };
}

/** The setting's value after `name` was found to be nobody's. */
export function withoutPerson(value: unknown, name: string): Record<string, unknown> {
  const entries = Object.entries(isRecord(value) ? value : {});
  const [written, fields] = entries.find(([each]) => personKey(each) === personKey(name)) ?? [name];
  return { ...Object.fromEntries(entries), [written]: { ...(isRecord(fields) ? fields : {}), person: false } };
}

/** The setting's value after `other` was found to be `name`: the entries of both are one, and no note changes. */
export function mergeNames(value: unknown, name: string, other: string): Record<string, unknown> {
  const both = [name, other].map(personKey);
  const isOther = (alias: unknown): boolean => !both.includes(personKey(String(alias)));
  const entries = Object.entries(isRecord(value) ? value : {}).map(([person, fields]) => {
    return { person, key: personKey(person), fields: isRecord(fields) ? fields : {} };
  });
  const aliasesOf = ({ aliases }: Record<string, unknown>): unknown[] => (Array.isArray(aliases) ? aliases : []);
  const [kept, gone] = both.map((key) => entries.find((entry) => entry.key === key)?.fields ?? {});
  const others = [...aliasesOf(kept!), ...aliasesOf(gone!)].filter(isOther);
  const rest = entries
    .filter(({ key }) => !both.includes(key))
    .map(({ person, fields }) => {
      return [person, "aliases" in fields ? { ...fields, aliases: aliasesOf(fields).filter(isOther) } : fields];
    });
  return { ...Object.fromEntries(rest), [name]: { ...gone, ...kept, aliases: [...new Set([other, ...others])] } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
