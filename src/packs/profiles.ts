import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { LanguageProfile } from "../core/language/profile.ts";
import { SCRIPTS, unitClasses } from "../core/language/scripts.ts";
import { type Field, readYamlFile, type YamlFields } from "./yamlFile.ts";

/** The profile of a pack folder's language. */
export const PROFILE = "language.yaml";
/** The profiles of the languages that have no folder. */
export const OTHER_PROFILES = "other-languages.yaml";

const KEYS = ["language", "name", "scripts", "words", "letters", "endings", "fallback", "rare"] as const;
const LANGUAGE_ID = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;
/** Fewer words say too little, more are no longer common. */
const WORDS = { least: 40, most: 200 } as const;

/**
 * Reads all profiles below `packs`: those of folders by the folder's name, then the others. Rejects with an error that
 * shows file and place.
 */
export async function readProfiles(
  packs: string,
): Promise<{ readonly ofFolders: ReadonlyMap<string, LanguageProfile>; readonly others: readonly LanguageProfile[] }> {
  const entries = await readdir(packs, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && existsSync(path.join(packs, entry.name, PROFILE)));
  const ofFolders = new Map<string, LanguageProfile>();
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(packs, name, PROFILE);
    const [profile, ...more] = parseProfiles(await readFile(file, "utf8"), file);
    if (!profile || more.length > 0 || profile.language !== name)
      throw new Error(`${file}: this must be one profile, of "${name}": the language is that of the folder`);
    ofFolders.set(name, profile);
  }
  const file = path.join(packs, OTHER_PROFILES);
  const others = parseProfiles(await readFile(file, "utf8"), file);
  checkTogether([...ofFolders.values(), ...others]);
  return { ofFolders, others };
}

/** Reads the profiles of a file. Throws a `YamlFileError` at the first mistake. */
export function parseProfiles(source: string, file: string): LanguageProfile[] {
  return readYamlFile(source, file, KEYS).map(readProfile);
}

function readProfile(fields: YamlFields): LanguageProfile {
  const language = fields.required("language");
  if (!LANGUAGE_ID.test(language.text)) language.fail("a language is a BCP 47 id in lower case, such as de or pt-br");
  const name = fields.required("name");
  const scripts = checkedScripts(fields.required("scripts"));
  const words = fields.optional("words");
  const letters = fields.optional("letters");
  const endings = fields.optional("endings");
  if (words) checkWords(words, scripts);
  if (letters) checkLetters(letters, scripts);
  if (endings) checkEndings(endings, scripts);
  return {
    language: language.text,
    name: name.text,
    scripts,
    ...(words && { words: parts(words.text).join(" ") }),
    ...(letters && { letters: parts(letters.text).join("") }),
    ...(endings && { endings: parts(endings.text).join(" ") }),
    ...(isSet(fields, "fallback") && { fallback: true as const }),
    ...(isSet(fields, "rare") && { rare: true as const }),
  };
}

function isSet(fields: YamlFields, key: "fallback" | "rare"): boolean {
  const field = fields.optional(key);
  if (field && field.text !== "true") field.fail(`${key} is true, or left out`);
  return field !== undefined;
}

const parts = (text: string): string[] => text.split(/\s+/).filter((part) => part !== "");

const CODES = SCRIPTS.map(({ code }) => code);
const CLASSES = unitClasses();
const scriptOf = (letter: string): string | undefined => CODES[CLASSES[letter.charCodeAt(0)]! - 1];

function checkedScripts(field: Field): string[] {
  const scripts = parts(field.text);
  const unknown = scripts.find((code) => !CODES.includes(code));
  if (unknown !== undefined) field.fail(`"${unknown}" is no known script; the scripts are ${CODES.join(", ")}`);
  if (scripts.length === 0) field.fail("a language has at least one script");
  return scripts;
}

function checkWords(field: Field, scripts: readonly string[]): void {
  const words = parts(field.text);
  if (words.length < WORDS.least || words.length > WORDS.most)
    field.fail(`${words.length} words; a profile has ${WORDS.least} to ${WORDS.most}`);
  checkEach(field, words, scripts, /^[\p{L}\p{M}'’\u200c-]+$/u);
}

function checkLetters(field: Field, scripts: readonly string[]): void {
  checkEach(field, [...parts(field.text).join("")], scripts, /^[\p{Ll}\p{Lo}·]$/u);
}

function checkEndings(field: Field, scripts: readonly string[]): void {
  checkEach(field, parts(field.text), scripts, /^\p{Ll}{2,4}$/u);
}

/** None twice, and each of the right form and script. */
function checkEach(field: Field, items: readonly string[], scripts: readonly string[], form: RegExp): void {
  const known = new Set<string>();
  for (const item of items) {
    const small = item.normalize("NFC").toLowerCase();
    if (known.has(small)) field.fail(`"${item}" is there twice`);
    known.add(small);
    const foreign = [...item].find((letter) => /\p{L}/u.test(letter) && !scripts.includes(scriptOf(letter) ?? ""));
    if (foreign !== undefined) field.fail(`"${item}" has a letter of another script: ${foreign}`);
    if (!form.test(item.normalize("NFC"))) field.fail(`"${item}" has not the right form`);
  }
}

function checkTogether(profiles: readonly LanguageProfile[]): void {
  const twice = profiles.find(({ language }, i) => profiles.findIndex((each) => each.language === language) !== i);
  if (twice)
    throw new Error(`"${twice.language}" has two profiles; a language with a folder has none in ${OTHER_PROFILES}`);
  for (const { code, words } of SCRIPTS) {
    const writtenInIt = profiles.filter(({ scripts }) => scripts.includes(code));
    const fallbacks = writtenInIt.filter(({ fallback }) => fallback).map(({ language }) => language);
    if (fallbacks.length > 1) throw new Error(`${code} has more than one fallback: ${fallbacks.join(", ")}`);
    const wordless = writtenInIt.find((profile) => !profile.words);
    if (words && writtenInIt.length > 1 && wordless)
      throw new Error(`the profile of "${wordless.language}" needs words: other languages are written in ${code} too`);
  }
}
