type Words = readonly string[];

/**
 * The words by which the notes of one language say days, people, what is due and how often: `wording.yaml` of a pack's
 * folder. In lower case, with the accents they are written with, but for `people.first` and `people.names`.
 */
export interface Wording {
  /** BCP 47 id of the folder. */
  readonly language: string;
  readonly dates: {
    /** January to December, each with all its forms. */
    readonly months?: readonly Words[];
    /** Monday to Sunday, likewise. */
    readonly days?: readonly Words[];
    /** Those of `days` that are common words too: they are days only where the words around say so. */
    readonly doubtful?: Words;
    /** Other words that may stand in a date. */
    readonly others?: Words;
    /** All signs that dates and times are made of, where these run from the year to the day. */
    readonly signs?: Words;
  };
  readonly due: {
    /** Before a day: something is due by then. */
    readonly by?: Words;
    /** After a day, likewise. */
    readonly after?: Words;
    /** The end of a day's name, likewise. */
    readonly ending?: Words;
    /** May stand between those words and the day, or after it, and change nothing: articles, “on”, “coming”. */
    readonly around?: Words;
    /** Before or after a day: it is when something was or is, and nothing is due. */
    readonly since?: Words;
    /** Before a weekday: the one of next week. */
    readonly next?: Words;
    readonly today?: Words;
    readonly tomorrow?: Words;
    /** The end of this week, and of this month. */
    readonly weekEnd?: Words;
    readonly monthEnd?: Words;
  };
  /** How often two people meet: “every 2 weeks”. */
  readonly cadence: {
    /** A period in all its forms, and what says once in it: “weekly”. */
    readonly day?: Words;
    readonly week?: Words;
    readonly fortnight?: Words;
    readonly month?: Words;
    readonly quarter?: Words;
    /** Before a number of periods, or before one, and changes nothing. */
    readonly every?: Words;
    /** Behind a period, likewise. */
    readonly after?: Words;
    /** Before a period: each second one. */
    readonly two?: Words;
  };
  readonly people: {
    /** The writer of the note, as a name in brackets or before a colon. */
    readonly me?: Words;
    /** The writer as the first word of a sentence, as it is written; without any, one of `me`. */
    readonly first?: Words;
    /** Begin like one of `first`, and are not the writer. */
    readonly we?: Words;
    /** Names that are spelt like one of `me`, but for the capital. */
    readonly names?: Words;
    /** What joins names: “and”, “with”. */
    readonly joints?: Words;
    /** Between a name and what that person is to do: “will”, “must”. */
    readonly will?: Words;
    /** Labels before the name of the one who is to do a task. */
    readonly owner?: Words;
    /** Words in names of files that lie among notes and are nobody's. */
    readonly files?: Words;
  };
  /** Before a colon, and some as headings. */
  readonly labels: {
    /** What follows is people, whatever it looks like. As headings, they announce lists of people. */
    readonly people?: Words;
    /** What follows is a date, a place, a link or the like, as long as it is short. */
    readonly details?: Words;
    /** What follows is a person with a part in the meeting, a team or a period, as long as it looks like a name or a number. */
    readonly names?: Words;
    /** Where an answer is still missing. */
    readonly placeholders?: Words;
    /** What follows is for the next meeting. */
    readonly later?: Words;
  };
}

/** `words.json` of a folder of packs: those of all languages, since a line is read before its language is known. */
export type NoteWords = readonly Wording[];

/** Makes something out of the words when it is first asked for, and keeps it as long as the words are there. */
export function madeOf<T>(make: (words: NoteWords) => T): (words: NoteWords) => T {
  const made = new WeakMap<NoteWords, { readonly value: T }>();
  return (words) => {
    const kept = made.get(words) ?? { value: make(words) };
    made.set(words, kept);
    return kept.value;
  };
}

/** Signs of scripts without spaces between words: Thai to Khmer, kana, Han, Hangul. */
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A word that is found wherever it stands, since no space has to be around it. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}
