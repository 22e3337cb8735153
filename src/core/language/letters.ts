import { bothCases } from "./letterCase.ts";
import type { LanguageProfile } from "./profile.ts";
import { judged, type Row } from "./rows.ts";
import { SCRIPTS } from "./scripts.ts";

/** What letters count, in nats. Set by hand, and checked on labelled notes. */
const NATS = {
  /** A letter that a language has and others lack, at least; and against a language that lacks it. */
  letter: 0.3,
  lacking: -1.2,
  /** A Han sign, and a kana, for the languages that have it; the same against those that lack it. */
  sign: 2,
  kana: 2,
} as const;

const HANI = SCRIPTS.findIndex(({ code }) => code === "Hani") + 1;
const KANA = SCRIPTS.findIndex(({ code }) => code === "Kana") + 1;

/** What the script's own tables know of code units and languages. */
export interface ScriptTables {
  readonly classes: Uint8Array;
  readonly lower: Uint16Array;
  /** Numbers of the languages of each script, by class. */
  readonly languagesOf: readonly (readonly number[])[];
}

/** What single letters say, by code unit. Letters of a script that no language lists speak against all of them. */
export function tellingLetters(profiles: readonly LanguageProfile[], tables: ScriptTables): ReadonlyMap<number, Row> {
  const { classes, lower, languagesOf } = tables;
  const rows = new Map<number, Row>();
  for (const [number, { basic }] of SCRIPTS.entries()) {
    if (!basic) continue;
    const strange = judged(languagesOf[number + 1]!, () => false, 0, NATS.lacking);
    for (let unit = 0; unit < classes.length; unit++) {
      const isBasic = lower[unit]! >= basic[0] && lower[unit]! <= basic[1];
      if (classes[unit] === number + 1 && !isBasic) rows.set(unit, strange);
    }
  }
  for (const [unit, owners] of ownersOf(profiles)) {
    const all = languagesOf[classes[unit]!]!;
    const isSign = classes[unit] === HANI;
    const pro = isSign ? NATS.sign : NATS.letter + Math.log(all.length / owners.size) / 2;
    rows.set(
      unit,
      judged(all, (language) => owners.has(language), pro, isSign ? -NATS.sign : NATS.lacking),
    );
  }
  const writesKana = (language: number): boolean => profiles[language]!.scripts.includes("Kana");
  const kana = judged(languagesOf[KANA]!, writesKana, NATS.kana, -NATS.kana);
  for (let unit = 0; unit < classes.length; unit++) if (classes[unit] === KANA) rows.set(unit, kana);
  return rows;
}

/** The languages that list a letter, by its code unit. */
function ownersOf(profiles: readonly LanguageProfile[]): ReadonlyMap<number, ReadonlySet<number>> {
  const owners = new Map<number, Set<number>>();
  for (const [language, { letters = "" }] of profiles.entries()) {
    for (const letter of [...letters].flatMap(bothCases)) {
      const unit = letter.charCodeAt(0);
      owners.set(unit, (owners.get(unit) ?? new Set()).add(language));
    }
  }
  return owners;
}
