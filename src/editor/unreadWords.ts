import * as vscode from "vscode";
import type { AnalysedLine, AnalysedNote, UnreadLanguage } from "../core/index.ts";

/** Among many lines, one or two may be taken for another language by mistake: not worth a word. */
const FEW = 2;
const FEW_IN = 20;

/**
 * What could not be read among `total` lines, in the display language: a sentence for each language without a pack that
 * is more than a line or two.
 */
export function unreadSentences(unread: readonly UnreadLanguage[], total: number): string[] {
  const told = unread.filter(({ lines }) => lines > FEW || lines * FEW_IN >= total);
  return told.map(({ language, lines }) => {
    if (language === "") {
      return lines === 1
        ? vscode.l10n.t("1 line is in a language that Evenkeel doesn't know.")
        : vscode.l10n.t("{0} lines are in languages that Evenkeel doesn't know.", lines);
    }
    const name = languageName(language);
    return lines === 1
      ? vscode.l10n.t("1 line seems to be in {0}, which Evenkeel can't read yet.", name)
      : vscode.l10n.t("{0} lines seem to be in {1}, which Evenkeel can't read yet.", lines, name);
  });
}

/** No pack reads the line's language: there is no confidence at all. */
export function isUnread({ confidence }: AnalysedLine): boolean {
  return confidence === 0;
}

/** None of the note's lines can be read. */
export function isUnreadable({ lines, unread }: AnalysedNote): boolean {
  return lines.length > 0 && unread.reduce((sum, each) => sum + each.lines, 0) === lines.length;
}

/** The name of a language in the display language; what is no tag stays as it is. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language, "en"], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
