import {
  type AnalysedNote,
  type Analyzer,
  createAnalyzer,
  findLanguage,
  type LanguageProfile,
  type NoteWords,
  type Pack,
  type PackIndex,
  profilesOf,
  readPack,
  type UnreadLanguage,
} from "../core/index.ts";

/** Analyzers with the packs that come with the extension; each is read when a note first needs it, then kept. */
export interface AnalyzerSource {
  /** Does a reading of a note; does it again with further packs as long as it finds lines that they could read. */
  read<T extends { readonly note: AnalysedNote }>(reading: (analyzer: Analyzer) => Promise<T>): Promise<T>;
  /** Some of these languages could be read after all, once their packs are there. */
  couldRead(unread: readonly UnreadLanguage[]): boolean;
  /** What notes of any language are read with. */
  words(): Promise<NoteWords>;
  /** Changes with any of the packs, and with the words. */
  digest(): Promise<string>;
}

/** Reads a file of the packs by its name. */
export type ReadPackFile = (name: string) => PromiseLike<Uint8Array>;

/** What is there before any pack is. */
type Started = Pick<PackIndex, "digest"> & { readonly words: NoteWords };
type Files = Omit<PackIndex["packs"][number], "profile">;

export function analyzerSource(read: ReadPackFile): AnalyzerSource {
  const reading = new Map<string, Promise<Pack>>();
  const loaded = new Map<string, Pack>();
  let starting: Promise<Started> | undefined;
  let available: readonly { readonly files: Files; readonly language: string }[] = [];
  let profiles: readonly LanguageProfile[] = [];
  /** Made at the first reading: it takes long enough to be felt when the editor starts. */
  let analyzer: Analyzer | undefined;

  async function parse<T>(name: string): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await read(name)));
  }

  async function start(): Promise<Started> {
    const [index, words] = await Promise.all([parse<PackIndex>("index.json"), parse<NoteWords>("words.json")]);
    available = index.packs.map(({ profile, ...files }) => ({ files, language: profile.language }));
    profiles = profilesOf(index);
    return { digest: index.digest, words };
  }

  function started(): Promise<Started> {
    starting ??= start();
    return starting;
  }

  async function readBoth({ file, shared }: Files): Promise<Pack> {
    const [ofCues, ofShared] = await Promise.all([read(file), read(shared)]);
    return readPack({ cues: ofCues, shared: ofShared });
  }

  async function load(files: Files): Promise<void> {
    const { file } = files;
    const pack = reading.get(file) ?? readBoth(files);
    reading.set(file, pack);
    try {
      loaded.set(file, await pack);
    } catch (error) {
      reading.delete(file);
      throw error;
    }
  }

  const couldRead = (unread: readonly UnreadLanguage[]): boolean =>
    unread.some(({ language }) => findLanguage(available, language) !== undefined);

  return {
    async read(readNote) {
      const { words } = await started();
      for (;;) {
        analyzer ??= createAnalyzer([], { profiles, words });
        const used = analyzer;
        const result = await readNote(used);
        const { unread } = result.note;
        if (!couldRead(unread)) return result;
        await Promise.all(unread.flatMap(({ language }) => findLanguage(available, language)?.files ?? []).map(load));
        if (loaded.size > analyzer.languages.length)
          analyzer = createAnalyzer([...loaded.values()], { profiles, words });
        if (analyzer === used) return result;
      }
    },
    couldRead,
    words: async () => (await started()).words,
    digest: async () => (await started()).digest,
  };
}
