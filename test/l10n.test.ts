import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { MESSAGES } from "../src/journal/problem.ts";

/** The display languages that VS Code comes in, beside English. */
const DISPLAY_LANGUAGES = ["cs", "de", "es", "fr", "it", "ja", "ko", "pl", "pt-br", "ru", "tr", "zh-cn", "zh-tw"];

type Strings = Readonly<Record<string, string>>;

const readStrings = (path: string): Strings => JSON.parse(readFileSync(path, "utf8")) as Strings;

const CALLS = /l10n\.t\(\s*(?:("(?:[^"\\]|\\.)*")|MESSAGES\[)?/g;

/** The English strings that the editor shows: the first argument of `l10n.t`, a literal or one of `MESSAGES`. */
function stringsInCode(): Strings {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const found = new Set<string>(Object.values(MESSAGES));
  for (const name of files) {
    for (const [call, literal] of readFileSync(`src/${name}`, "utf8").matchAll(CALLS)) {
      if (call.endsWith("MESSAGES[")) continue;
      assert.ok(literal, `src/${name}: ${call}… is not followed by a literal, so nobody can translate it`);
      found.add(JSON.parse(literal) as string);
    }
  }
  return Object.fromEntries([...found].map((text) => [text, text]));
}

/** What a string has filled in or looks up: places, icons, links to commands and settings. */
function marksOf(text: string): string[] {
  return (text.match(/\{\d\}|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`/g) ?? []).sort();
}

function assertTranslates(path: string, english: Strings): void {
  const translated = readStrings(path);
  const missing = Object.keys(english).filter((key) => !translated[key]?.trim());
  const stale = Object.keys(translated).filter((key) => !(key in english));
  assert.deepEqual({ missing, stale }, { missing: [], stale: [] }, path);
  for (const [key, text] of Object.entries(translated)) {
    assert.deepEqual(marksOf(text), marksOf(english[key]!), `${path}: ${text}`);
  }
}

describe("translations", () => {
  const inCode = stringsInCode();
  const inManifest = readStrings("package.nls.json");
  for (const language of DISPLAY_LANGUAGES) {
    it(`say all in ${language}, with the places that are filled in`, () => {
      assertTranslates(`l10n/bundle.l10n.${language}.json`, inCode);
      assertTranslates(`package.nls.${language}.json`, inManifest);
    });
  }
});
