import { LABELS } from "../core/processes.ts";
import type { Lexicon } from "./schema.ts";

/** What a new `language.yaml` holds. */
export function profileSkeleton(language: string): string {
  return `# How the language is recognised before its pack is loaded; the keys are explained in other-languages.yaml.

language: ${language}
name: # what the language calls itself
scripts: [Latn]
letters: # letters that it has and other languages of its script lack
words: # sixty to a hundred of its most common words, the most common first
endings: # word endings of two to four letters that are typical of it
`;
}

/** What a new `wording.yaml` holds: nothing yet, and what goes where. */
export function wordingSkeleton(language: string): string {
  return `# Words by which notes in the language say days, people, what is due and how often; the keys are explained in ../README.md.
# In small letters, with accents: [one, "one more"]. A list that is not needed, or empty, may go.

language: ${language}

dates:
  # months: # January to December, each with all its forms: - [january, jan]
  # days: # Monday to Sunday, likewise
  others: [] # other words that may stand in a date: "week", "at", "of"

due:
  by: [] # before a day, by which something is due: "by", "until", "due"
  after: [] # after a day, likewise
  ending: [] # the end of a day's name, likewise
  around: [] # between those and the day, or behind it, without a meaning: "the", "on", "coming"
  since: [] # around a day that was, or at which nothing is due: "last", "since", "every"
  next: [] # before a weekday of next week
  today: []
  tomorrow: []

cadence: # how often: all forms of a period, and what says once in it
  day: [] # "day", "days", "daily"
  week: []
  fortnight: []
  month: []
  quarter: []
  every: [] # before a number of them, or before one: "every", "once a"
  after: [] # behind a period, likewise
  two: [] # before a period: "two", "other"

people:
  me: [] # the writer: "me"
  joints: [] # between names: "and", "with"
  will: [] # between a name and what that person is to do: "will", "must"
  owner: [] # before the one who is to do something: "responsible"
  files: [] # words in names of files among notes that are nobody's: "diary", "project"

labels:
  people: [] # before a list of people: "attendees", "absent"
  details: [] # before a date, a place, a link: "date", "room"
  names: [] # before a person with a part in the meeting, or a period: "minutes by", "quarter"
  placeholders: [] # where an answer is missing: "to be defined"
  later: [] # for the next meeting: "next time"
`;
}

/** What a new `lexicon.yaml` holds. */
export function lexiconSkeleton(language: string, { concepts, words }: Pick<Lexicon, "concepts" | "words">): string {
  return [
    "# Cues of management notes, by label and by strength. The format is explained in ../README.md.",
    "",
    `language: ${language}`,
    "name: # what the language calls itself",
    "cues:",
    ...LABELS.flatMap((label) => [
      `  ${label}:`,
      ...[
        [3, "nearly always"],
        [2, "mostly"],
        [1, "a hint"],
      ].map(([strength, meaning]) => `    ${strength}: [] # ${meaning}`),
    ]),
    "",
    "# Words that mean alike, whatever label they stand for; ../shared/concepts.yaml has the English ones.",
    "concepts:",
    ...concepts.map(({ name }) => `  ${name}: []`),
    "words:",
    ...words.map(({ name }) => `  ${name}: []`),
    "",
  ].join("\n");
}
