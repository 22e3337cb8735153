import { type AnalysedLine, balanceOfSums, type Label, PROCESSES, type TallySums } from "../core/index.ts";
import type { CalendarDate } from "../journal/calendarDate.ts";
import type { Block, Document, Item } from "./document.ts";
import { fill } from "./fill.ts";

/** A note about the person. */
export interface EvidenceNote {
  readonly date: CalendarDate;
  /** Path from the document's folder to the note, divided by `/`. */
  readonly path: string;
  readonly sums: TallySums;
  /** The note's lines, only where the reader asked for them. */
  readonly lines?: readonly Pick<AnalysedLine, "text" | "label" | "shown">[];
}

/** Who and when; notes of other days are left out. */
export interface EvidencePeriod {
  readonly person: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface EvidenceWords {
  /** {0}: the person's name. */
  readonly title: string;
  /** {0} and {1}: first and last day of the period. */
  readonly period: string;
  /** {0}: notes, {1}: lines that lead or manage, {2}: all lines. */
  readonly summary: string;
  readonly noNotes: string;
  /** Headings. */
  readonly topics: string;
  readonly notes: string;
  /** {0}: name of a process, {1}: lines about it. */
  readonly count: string;
  /** {0}: day, {1}: the counts of that note, joined by commas. */
  readonly note: string;
  /** {0}: name of a process, {1}: the line as written. */
  readonly line: string;
  /** What a note's counts are where no line tells. */
  readonly nothing: string;
  /** That these are counts of the writer's own notes: no score, no comparison. */
  readonly footer: string;
  readonly labels: Readonly<Record<Label, string>>;
}

/**
 * What the notes of a period say about one person, dated and linked, for a review that somebody prepares: counts, and
 * the lines themselves only where notes come with them. No share, no score.
 */
export function evidencePack(
  { person, from, to }: EvidencePeriod,
  all: readonly EvidenceNote[],
  words: EvidenceWords,
): Document {
  const notes = all.filter(({ date }) => date >= from && date <= to).sort((a, b) => (a.date < b.date ? -1 : 1));
  const head: Block[] = [{ paragraph: fill(words.period, from, to) }];
  const title = fill(words.title, person);
  if (notes.length === 0)
    return { title, blocks: [...head, { paragraph: words.noNotes }, { paragraph: words.footer }] };
  const { counts, telling, lines } = balanceOfSums(notes.map(({ sums }) => sums));
  return {
    title,
    blocks: [
      ...head,
      { paragraph: fill(words.summary, notes.length, telling - counts.none, lines) },
      { heading: words.topics },
      { list: PROCESSES.map(({ id }) => ({ text: fill(words.count, words.labels[id], counts[id]) })) },
      { heading: words.notes },
      { list: notes.map((note) => noteItem(note, words)) },
      { paragraph: words.footer },
    ],
  };
}

function noteItem({ date, path, sums, lines = [] }: EvidenceNote, words: EvidenceWords): Item {
  const { counts } = balanceOfSums([sums]);
  const some = PROCESSES.filter(({ id }) => counts[id] > 0);
  const list = some.map(({ id }) => fill(words.count, words.labels[id], counts[id])).join(", ");
  return {
    text: fill(words.note, date, list || words.nothing),
    path,
    items: lines
      .filter(({ label, shown }) => shown && label !== "none")
      .map(({ text, label }) => ({ text: fill(words.line, words.labels[label], text) })),
  };
}
