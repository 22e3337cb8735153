import type { LanguageProfile } from "./language.ts";

/** `index.json` of a folder of packs: what there is to load, and how the languages of a note are told before that. */
export interface PackIndex {
  /** Changes with anything in the folder. */
  readonly digest: string;
  readonly packs: readonly {
    /** Names of the files in the folder: the pack's cues, and what other packs may have too. */
    readonly file: string;
    readonly shared: string;
    readonly profile: LanguageProfile;
  }[];
  /** Languages without a pack. */
  readonly others: readonly LanguageProfile[];
}

/** All languages that can be told apart, those with a pack first. */
export function profilesOf({ packs, others }: PackIndex): LanguageProfile[] {
  return [...packs.map(({ profile }) => profile), ...others];
}
