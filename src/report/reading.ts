import { type Balance, type Label, MIN_TELLING, PROCESSES, type Share } from "../core/index.ts";
import { fill } from "./fill.ts";
import { type Fraction, nearestFraction } from "./fractions.ts";

/** The sentences of a reading; `{0}`, `{1}` … are filled in. */
export interface ReadingWords {
  readonly tooFew: string;
  /** {0}: lines that are needed, {1}: lines that there are. */
  readonly tooFewYet: string;
  /** {0}: lines, {1}: fraction of them, {2} and {3}: the ends of its interval. */
  readonly leads: string;
  readonly manages: string;
  /** The same where the interval is too narrow for words; {0} and {1} only. */
  readonly leadsPlainly: string;
  readonly managesPlainly: string;
  /** {0}: a fraction. */
  readonly about: string;
  /** {0}: names of processes. */
  readonly missing: string;
  readonly fractions: Readonly<Record<Fraction, string>>;
  readonly labels: Readonly<Record<Label, string>>;
}

/** The balance in plain sentences: what the lines say, how sure that is, and what they do not speak of. */
export function readingOf(balance: Balance, words: ReadingWords): string[] {
  const lines = balance.telling - balance.counts.none;
  if (balance.tooFew || !balance.leadership) return [words.tooFew, fill(words.tooFewYet, MIN_TELLING, lines)];
  const missing = PROCESSES.filter(({ id }) => balance.counts[id] === 0).map(({ id }) => words.labels[id]);
  return [
    mainSentence(lines, balance.leadership, words),
    ...(missing.length > 0 ? [fill(words.missing, missing.join(", "))] : []),
  ];
}

/** Names the greater pole. */
function mainSentence(lines: number, leadership: Share, words: ReadingWords): string {
  const managing = leadership.share < 0.5;
  const { share, low, high } = managing ? complement(leadership) : leadership;
  const most = aboutShare(share, words);
  const [from, to] = [nearestFraction(low), nearestFraction(high)];
  const { fractions } = words;
  if (from === to) return fill(managing ? words.managesPlainly : words.leadsPlainly, lines, most);
  const sentence = managing ? words.manages : words.leads;
  return fill(sentence, lines, most, fractions[from], fractions[to]);
}

/** A share as people say it who don't claim to know it. "Almost all" says so itself. */
export function aboutShare(share: number, { about, fractions }: Pick<ReadingWords, "about" | "fractions">): string {
  const fraction = nearestFraction(share);
  const words = fractions[fraction];
  return fraction === "almostNone" || fraction === "almostAll" ? words : fill(about, words);
}

function complement({ share, low, high }: Share): Share {
  return { share: 1 - share, low: 1 - high, high: 1 - low };
}
