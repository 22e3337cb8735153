import { HASH_START, hashOf } from "./hashTable.ts";
import { withoutAccents } from "./letterCase.ts";
import type { LanguageProfile } from "./profile.ts";
import { NAT, type Row } from "./rows.ts";
import { Unit } from "./scripts.ts";

/** Hashes of endings start elsewhere than those of words. */
export const ENDING_START = HASH_START ^ 0x5bd1e995;
export const LONGEST_ENDING = 4;

/** What words count, in nats. Set by hand, and checked on labelled notes. */
const NATS = {
  /** The most common word of a language, and how fast the less common ones fall off. */
  first: 4.2,
  fall: 0.75,
  /** A word without its accents counts that much less. */
  unaccented: 0.7,
  /** An ending, by its length. */
  ending: [0, 0, 0.4, 0.8, 1.1],
} as const;

/** What the words and endings of all profiles say, by hash. */
export function vocabulary(
  profiles: readonly LanguageProfile[],
  classes: Uint8Array,
  lower: Uint16Array,
): ReadonlyMap<number, Row> {
  const rows = new Map<number, Map<number, number>>();
  const say = (hash: number, language: number, nats: number): void => {
    const row = rows.get(hash) ?? new Map<number, number>();
    rows.set(hash, row.set(language, Math.max(row.get(language) ?? 0, Math.round(nats * NAT))));
  };
  for (const [language, { words = "", endings = "" }] of profiles.entries()) {
    for (const [rank, word] of split(words).entries()) {
      const nats = NATS.first - NATS.fall * Math.log(1 + rank / 4);
      for (const part of partsOf(word, classes, lower)) {
        say(hashOf(part), language, nats);
        const bare = withoutAccents(part);
        if (bare !== part) say(hashOf(bare), language, nats - NATS.unaccented);
      }
    }
    for (const ending of split(endings)) say(hashOf(ending, ENDING_START), language, NATS.ending[ending.length]!);
  }
  return rows;
}

/** A word as the reader of evidence sees it: in lower case, and several where an apostrophe or hyphen joins them. */
function partsOf(word: string, classes: Uint8Array, lower: Uint16Array): string[] {
  let spaced = "";
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const kind = classes[unit]!;
    if (kind !== Unit.dropped) spaced += kind === Unit.other ? " " : String.fromCharCode(lower[unit]!);
  }
  return split(spaced);
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== "");
}
