import type { AnalysedLine, Share } from "../../core/index.ts";
import { MIN_TELLING } from "../../core/index.ts";
import { normalizedWord, normalizeToString } from "../../core/normalize.ts";

/**
 * Words of one language that turn a line to a person, or to a result, in normalised space: `" word "`, `" beginning"`
 * or, in scripts without spaces, a substring. Digits, percents and amounts mean results in any language.
 */
export interface FocusCues {
  readonly people: readonly string[];
  readonly results: readonly string[];
}

/** Lines that turn to a person only, to a result only, or to both. */
export interface FocusCounts {
  readonly people: number;
  readonly results: number;
  readonly both: number;
}

/**
 * The second lens: leaders and managers do much the same things, and what people tell apart is whether a line looks at
 * people or at results. A coarse count of words, so its interval is wide and it is null with few lines.
 */
export interface Focus extends FocusCounts {
  /** See `focusShare`. */
  readonly share: Share | null;
  /** Indexes of the lines that turn to a person only, and to a result only. */
  readonly peopleLines: readonly number[];
  readonly resultLines: readonly number[];
}

/** Digits are one `0` each in normalised space; `%` and `$` (any currency) are words. */
const RESULT_IN_ANY_LANGUAGE = /0|%|\$/;

/**
 * Measures the lines that lead or manage. `cues` are those of each language (BCP 47 id); lines in other languages are
 * left out. `names` are people's, who count as people wherever they are named.
 */
export function focusOf(
  lines: readonly AnalysedLine[],
  cues: ReadonlyMap<string, FocusCues>,
  names: readonly string[] = [],
): Focus {
  const named = names.map(normalizedWord).filter((name) => name.trim() !== "");
  const peopleLines: number[] = [];
  const resultLines: number[] = [];
  let both = 0;
  for (const [i, { text, label, shown, language }] of lines.entries()) {
    const ofLanguage = cues.get(language);
    if (!ofLanguage || !shown || label === "none") continue;
    const normalized = normalizeToString(text);
    const has = (cue: string): boolean => normalized.includes(cue);
    const people = text.includes("@") || named.some(has) || ofLanguage.people.some(has);
    const results = RESULT_IN_ANY_LANGUAGE.test(normalized) || ofLanguage.results.some(has);
    if (people && results) both++;
    else if (people) peopleLines.push(i);
    else if (results) resultLines.push(i);
  }
  const counts = { people: peopleLines.length, results: resultLines.length, both };
  return { ...counts, share: focusShare(counts), peopleLines, resultLines };
}

/** The people's share of the lines, those that do both counted half; null with fewer than `MIN_TELLING` of them. */
export function focusShare({ people, results, both }: FocusCounts): Share | null {
  return shareOf(people + both / 2, people + results + both);
}

const DEVIATIONS = 1.645;

/** Wilson's interval: it is never narrower than so few lines deserve. */
function shareOf(part: number, total: number): Share | null {
  if (total < MIN_TELLING) return null;
  const share = part / total;
  const z2 = DEVIATIONS ** 2 / total;
  const middle = (share + z2 / 2) / (1 + z2);
  const spread = (DEVIATIONS / (1 + z2)) * Math.sqrt((share * (1 - share)) / total + z2 / 4 / total);
  return { share, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
}
