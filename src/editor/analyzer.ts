import * as vscode from "vscode";
import {
  type Analyzer,
  createAnalyzer,
  findLanguage,
  type LanguageProfile,
  type Pack,
  type PackIndex,
  profilesOf,
  readPack,
  type UnreadLanguage,
} from "../core/index.ts";
import { languageOptions } from "./noteLanguage.ts";

/** Analyzers with the packs that come with the extension; each is read when a note first needs it, then kept. */
export interface AnalyzerSource {
  /** An analyzer that has the packs of all the languages in a text. `told` is the language of all its lines, if known. */
  forText(text: string, told: string | undefined): Promise<Analyzer>;
  /** Some of these languages could be read after all, once their packs are there. */
  couldRead(unread: readonly UnreadLanguage[]): boolean;
}

type Files = Omit<PackIndex["packs"][number], "profile">;

export function analyzerSource(extensionUri: vscode.Uri): AnalyzerSource {
  const folder = vscode.Uri.joinPath(extensionUri, "dist", "packs");
  const read = (name: string): Thenable<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  const reading = new Map<string, Promise<Pack>>();
  const loaded = new Map<string, Pack>();
  let starting: Promise<void> | undefined;
  let available: readonly { readonly files: Files; readonly language: string }[] = [];
  let profiles: readonly LanguageProfile[] = [];
  let analyzer = createAnalyzer([]);

  async function start(): Promise<void> {
    const index = JSON.parse(new TextDecoder().decode(await read("index.json"))) as PackIndex;
    available = index.packs.map(({ profile, ...files }) => ({ files, language: profile.language }));
    profiles = profilesOf(index);
    analyzer = createAnalyzer([], { profiles });
  }

  async function readBoth({ file, pairs }: Files): Promise<Pack> {
    const [cues, ofPairs] = await Promise.all([read(file), read(pairs)]);
    return readPack({ cues, pairs: ofPairs });
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

  return {
    async forText(text, told) {
      starting ??= start();
      await starting;
      const needed = analyzer
        .languagesOf(text, languageOptions(told))
        .flatMap((language) => findLanguage(available, language)?.files ?? []);
      await Promise.all(needed.map(load));
      if (loaded.size > analyzer.languages.length) analyzer = createAnalyzer([...loaded.values()], { profiles });
      return analyzer;
    },
    couldRead: (unread) => unread.some(({ language }) => findLanguage(available, language) !== undefined),
  };
}
