import { type CalendarDate, lastDayOfQuarter, quarterOf } from "./calendarDate.ts";
import { cleanName } from "./names.ts";
import { SITUATIONS, type Situation } from "./vocabulary.ts";

/** What is known of the note that is being made. */
export interface NoteValues {
  readonly person?: string;
  /** What a plan is about, in the writer's words. */
  readonly title?: string;
  /** The day of the meeting, which need not be today. */
  readonly date?: CalendarDate;
  readonly situation?: Situation;
  /**
   * The day by which what is agreed should be done: of a 1:1 the planned day of the next one, of a plan the last day of
   * the quarter, which is taken where neither this nor a person is given.
   */
  readonly targetDate?: CalendarDate;
  /** A Markdown link to the last note with this person, relative to the new note; "" where there is none. */
  readonly lastNote?: string;
  /**
   * What is due or new of what is open with this person, one item a line, each nothing but a Markdown link to where it was said, so that
   * no item counts as a line of the new note: `- [words](2026-11-16.md#L7)`. "" where there is none.
   */
  readonly openItems?: string;
}

export type VariableValues = ReadonlyMap<string, string>;

interface OwnVariable {
  readonly name: string;
  /** Its line is left out where the value is empty. */
  readonly optionalLine?: boolean;
  readonly value: (note: NoteValues) => string | undefined;
  /** What a snippet in a plain editor has instead: an expression of VS Code's own, or options to choose from. Else a placeholder. */
  readonly inSnippet?: { readonly expression: string } | { readonly choices: readonly string[] };
}

const QUARTER = "${CURRENT_MONTH/(0[1-3])|(0[4-6])|(0[7-9])|(1[0-2])/${1:+Q1}${2:+Q2}${3:+Q3}${4:+Q4}/}";

/** Our variables. Each may stand in a template and in the path pattern of new notes. */
export const OWN_VARIABLES: readonly OwnVariable[] = Object.freeze([
  { name: "person", value: (note: NoteValues) => nonEmpty(note.person) },
  { name: "title", value: (note: NoteValues) => nonEmpty(note.title) },
  {
    name: "date",
    value: (note: NoteValues) => note.date,
    inSnippet: { expression: "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE" },
  },
  { name: "year", value: (note: NoteValues) => note.date?.slice(0, 4), inSnippet: { expression: "$CURRENT_YEAR" } },
  { name: "month", value: (note: NoteValues) => note.date?.slice(5, 7), inSnippet: { expression: "$CURRENT_MONTH" } },
  { name: "day", value: (note: NoteValues) => note.date?.slice(8, 10), inSnippet: { expression: "$CURRENT_DATE" } },
  {
    name: "quarter",
    value: (note: NoteValues) => note.date && quarterOf(note.date),
    inSnippet: { expression: `$CURRENT_YEAR-${QUARTER}` },
  },
  { name: "situation", value: (note: NoteValues) => note.situation, inSnippet: { choices: SITUATIONS } },
  { name: "targetDate", value: (note: NoteValues) => note.targetDate ?? endOfPlan(note) },
  { name: "lastNote", value: (note: NoteValues) => cleanLines(note.lastNote)?.join(" "), optionalLine: true },
  { name: "openItems", value: (note: NoteValues) => cleanLines(note.openItems)?.join("\n"), optionalLine: true },
]);

/** The names that VS Code gives values to; https://code.visualstudio.com/docs/editing/userdefinedsnippets. */
const EDITOR_VARIABLES: ReadonlySet<string> = new Set(
  (
    "TM_SELECTED_TEXT TM_CURRENT_LINE TM_CURRENT_WORD TM_LINE_INDEX TM_LINE_NUMBER TM_FILENAME TM_FILENAME_BASE TM_DIRECTORY " +
    "TM_FILEPATH RELATIVE_FILEPATH CLIPBOARD WORKSPACE_NAME WORKSPACE_FOLDER CURSOR_INDEX CURSOR_NUMBER CURRENT_YEAR " +
    "CURRENT_YEAR_SHORT CURRENT_MONTH CURRENT_MONTH_NAME CURRENT_MONTH_NAME_SHORT CURRENT_DATE CURRENT_DAY_NAME " +
    "CURRENT_DAY_NAME_SHORT CURRENT_HOUR CURRENT_MINUTE CURRENT_SECOND CURRENT_SECONDS_UNIX CURRENT_TIMEZONE_OFFSET RANDOM " +
    "RANDOM_HEX UUID BLOCK_COMMENT_START BLOCK_COMMENT_END LINE_COMMENT"
  ).split(" "),
);

export function isKnownVariable(name: string): boolean {
  return EDITOR_VARIABLES.has(name) || OWN_VARIABLES.some((variable) => variable.name === name);
}

/** Values of our variables; those that are not known are absent. */
export function noteVariables(note: NoteValues): VariableValues {
  const entries = OWN_VARIABLES.map((variable) => [variable.name, variable.value(note)] as const);
  return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Values of VS Code's clock variables at this moment where the reader is; names of days and months in `locale`. */
export function clockVariables(now: Date, locale: string): VariableValues {
  const two = (value: number): string => String(value).padStart(2, "0");
  const named = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, options).format(now);
  return new Map([
    ["CURRENT_YEAR", String(now.getFullYear())],
    ["CURRENT_YEAR_SHORT", String(now.getFullYear()).slice(-2)],
    ["CURRENT_MONTH", two(now.getMonth() + 1)],
    ["CURRENT_MONTH_NAME", named({ month: "long" })],
    ["CURRENT_MONTH_NAME_SHORT", named({ month: "short" })],
    ["CURRENT_DATE", two(now.getDate())],
    ["CURRENT_DAY_NAME", named({ weekday: "long" })],
    ["CURRENT_DAY_NAME_SHORT", named({ weekday: "short" })],
    ["CURRENT_HOUR", two(now.getHours())],
    ["CURRENT_MINUTE", two(now.getMinutes())],
    ["CURRENT_SECOND", two(now.getSeconds())],
  ]);
}

function endOfPlan({ person, date }: NoteValues): CalendarDate | undefined {
  return person === undefined && date !== undefined ? lastDayOfQuarter(date) : undefined;
}

/** The lines that are not blank, without control characters. */
function cleanLines(text: string | undefined): string[] | undefined {
  const lines = text?.toWellFormed().split(/[\r\n\u0085\u2028\u2029]+/);
  return lines?.map((line) => line.replace(/\p{Cc}/gu, " ").trimEnd()).filter((line) => line !== "");
}

function nonEmpty(text: string | undefined): string | undefined {
  return cleanName(text ?? "") || undefined;
}
