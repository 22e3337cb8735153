import * as vscode from "vscode";
import type { AnalysedLine } from "../core/index.ts";
import type { OwnerWords } from "../report/readings/readingBook.ts";
import { countTopics, type TopicCounts, topicOwners } from "../report/topics.ts";
import type { ReadingTexts } from "./readingTexts.ts";

/** With fewer lines whose owner a note tells, nothing is said of them. */
const FEWEST = 6;

/** How many of the lines, which are about a person, each of the two brought. */
export function topicsOf(lines: readonly AnalysedLine[], person: string, texts: ReadingTexts): TopicCounts {
  return countTopics(topicOwners(lines, person, ownerWords(lines, texts)));
}

/** Whose topics the lines are; "" where the note tells too little. */
export function topicSentence(lines: readonly AnalysedLine[], person: string, texts: ReadingTexts): string {
  return topicWords(topicsOf(lines, person, texts), person);
}

export function topicWords({ manager, report }: TopicCounts, person: string): string {
  if (manager + report < FEWEST) return "";
  return vscode.l10n.t(
    "Of {0} lines whose topic it tells, {1} are {2}'s and {3} yours.",
    manager + report,
    report,
    person,
    manager,
  );
}

/** The words of the languages that the lines are in. */
function ownerWords(lines: readonly AnalysedLine[], { notes }: ReadingTexts): OwnerWords {
  const languages = new Set(lines.map(({ language }) => language));
  const owners = [...languages].flatMap((language) =>
    Object.hasOwn(notes, language) ? (notes[language]!.owners ?? []) : [],
  );
  return { mine: owners.flatMap(({ mine }) => mine), topics: owners.flatMap(({ topics }) => topics) };
}
