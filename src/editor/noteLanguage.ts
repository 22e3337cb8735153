import * as vscode from "vscode";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { setting } from "./settings.ts";

/** The language that a note's lines are said to be in: by its front matter, else by the setting; else they are detected. */
export function toldLanguage(text: string, scope: vscode.ConfigurationScope): string | undefined {
  return languageIn(text) ?? (setting("language", scope) || undefined);
}

/** The language that a note itself says it is in. */
export function languageIn(text: string): string | null {
  return readFrontMatter(text).language;
}

/** How the core is to tell the languages of lines: who reads the editor in a language may well write in it. */
export function languageOptions(told: string | undefined): { language?: string; usualLanguage: string } {
  return { language: told, usualLanguage: vscode.env.language };
}
