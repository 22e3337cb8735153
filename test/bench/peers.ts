import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Corpus } from "./corpus.ts";
import { type Pass, partOf } from "./rate.ts";

/** Programs that do part of the work. They are no dependencies: `--peers` puts them into a folder that git ignores. */
const FOLDER = path.resolve(".cache/bench");
const VERSIONS = {
  "@monyone/aho-corasick": "1.1.11",
  "wink-nlp": "2.4.0",
  "wink-eng-lite-web-model": "1.8.1",
  compromise: "14.17.0",
  "write-good": "1.0.8",
} as const;
/** Phrases that the matchers look for. */
const PHRASES = 3000;

export function installPeers(): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, "package.json"), JSON.stringify({ private: true, dependencies: VERSIONS }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: FOLDER, stdio: "inherit" });
}

interface Peer {
  readonly name: string;
  /** Bytes enough for a measurement of about a second. */
  readonly bytes: number;
  prepare(load: (name: string) => unknown, phrases: readonly string[]): (text: string) => unknown;
}

const PEERS: readonly Peer[] = [
  {
    name: `@monyone/aho-corasick (fast), ${PHRASES} phrases`,
    bytes: 4e6,
    prepare(load, phrases) {
      const { AhoCorasick } = load("@monyone/aho-corasick/fast") as {
        AhoCorasick: new (words: readonly string[]) => { matchInText(text: string): unknown };
      };
      const matcher = new AhoCorasick(phrases);
      return (text) => matcher.matchInText(text);
    },
  },
  {
    name: `RegExp of ${PHRASES} alternatives`,
    bytes: 4e5,
    prepare(_, phrases) {
      const regex = new RegExp(phrases.map((phrase) => phrase.replace(/[^\p{L}\p{N} ]/gu, "\\$&")).join("|"), "gu");
      return (text) => text.match(regex);
    },
  },
  {
    name: "wink-nlp, tokens",
    bytes: 1e6,
    prepare(load) {
      const nlp = (load("wink-nlp") as (model: unknown, pipe: string[]) => { readDoc(text: string): unknown })(
        load("wink-eng-lite-web-model"),
        [],
      );
      return (text) => nlp.readDoc(text);
    },
  },
  {
    name: "compromise, tokens and tags",
    bytes: 2.5e5,
    prepare: (load) => load("compromise") as (text: string) => unknown,
  },
  {
    name: "write-good",
    bytes: 2.5e5,
    prepare: (load) => load("write-good") as (text: string) => unknown,
  },
];

/** The peers that are there, each as a pass over as much of the corpus as it can do in a second or so. */
export function peerPasses({ notes }: Corpus, phrases: readonly string[]): Pass[] {
  if (!existsSync(path.join(FOLDER, "node_modules"))) return [];
  const load = createRequire(path.join(FOLDER, "package.json")) as (name: string) => unknown;
  return PEERS.map(({ name, bytes: most, prepare }) => {
    const read = prepare(load, phrases.slice(0, PHRASES));
    const texts: string[] = [];
    let bytes = 0;
    for (const { text } of notes) {
      if (bytes >= most) break;
      texts.push(text.toLowerCase());
      bytes += Buffer.byteLength(text);
    }
    return {
      name,
      bytes,
      run(part) {
        for (const text of partOf(texts, part)) read(text);
      },
    };
  });
}
