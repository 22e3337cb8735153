import { buildHashTable, type HashTable } from "./hashTable.ts";
import { lowerCase } from "./letterCase.ts";
import { type ScriptTables, tellingLetters } from "./letters.ts";
import type { LanguageProfile } from "./profile.ts";
import { NAT, type PackedRows, packRows } from "./rows.ts";
import { SCRIPTS, unitClasses } from "./scripts.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * All that is known of some languages, in tables. A language's number is its place among the profiles; the number after
 * the last stands for no known language.
 */
export interface LanguageModel extends ScriptTables, PackedRows {
  /** BCP 47 ids. */
  readonly languages: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By language, the classes of its scripts, and of those beside which they stand. */
  readonly scriptsOf: readonly (readonly number[])[];
  /** Rows of words and endings. */
  readonly table: HashTable;
  /** For each code unit, its row plus one; 0 for none. */
  readonly letterRows: Uint16Array;
  /** All that is known of each code unit in one: `CLASS` and `TELLS` are masks, between them is its lower case. */
  readonly units: Int32Array;
  /** By class of a script that stands beside another one: the languages that are written in both. */
  readonly writtenBeside: readonly (readonly number[])[];
  /** What speaks for each language before anything is read. */
  readonly initial: Int32Array;
}

/** In `units`: the class of a code unit, how far up its lower case stands, and a bit for those that have a row. */
export const CLASS = 0xff;
export const LOWER_SHIFT = 8;
export const TELLS = 1 << 24;

/** What speaks for the fallback of a script, and for a language that is rare, in nats. */
const INITIAL = { fallback: 2, rare: -2 } as const;

export function buildLanguageModel(profiles: readonly LanguageProfile[]): LanguageModel {
  const classes = unitClasses();
  const lower = lowerCase();
  const languagesOf = [undefined, ...SCRIPTS].map((script) =>
    script ? writtenIn(profiles, ({ code, beside }) => (beside ?? code) === (script.beside ?? script.code)) : [],
  );
  const words = vocabulary(profiles, classes, lower);
  const letters = tellingLetters(profiles, { classes, lower, languagesOf });
  // Words first: in the hash table, a row has the number of its place.
  const rows = [...new Set([...words.values(), ...letters.values()])];
  const numberOf = new Map(rows.map((row, number) => [row, number]));
  const letterRows = new Uint16Array(65536);
  for (const [unit, row] of letters) letterRows[unit] = numberOf.get(row)! + 1;
  return {
    languages: profiles.map(({ language }) => language),
    numbers: new Map(profiles.map(({ language }, k) => [language, k])),
    scriptsOf: profiles.map((_, k) =>
      languagesOf.flatMap((languages, script) => (languages.includes(k) ? [script] : [])),
    ),
    classes,
    lower,
    languagesOf,
    table: buildHashTable([...words.keys()]),
    letterRows,
    units: Int32Array.from(
      classes,
      (kind, unit) => kind | (lower[unit]! << LOWER_SHIFT) | (letterRows[unit] === 0 ? 0 : TELLS),
    ),
    ...packRows(rows),
    writtenBeside: [undefined, ...SCRIPTS].map((script) =>
      script?.beside ? writtenIn(profiles, ({ code }) => code === script.code) : [],
    ),
    initial: Int32Array.from(
      profiles,
      ({ fallback, rare }) => NAT * (fallback ? INITIAL.fallback : rare ? INITIAL.rare : 0),
    ),
  };
}

/** Numbers of the languages that are written in a script that passes the test. */
function writtenIn(
  profiles: readonly LanguageProfile[],
  test: (script: (typeof SCRIPTS)[number]) => boolean,
): number[] {
  const codes = new Set(SCRIPTS.filter(test).map(({ code }) => code));
  return profiles.flatMap(({ scripts }, language) => (scripts.some((code) => codes.has(code)) ? [language] : []));
}
