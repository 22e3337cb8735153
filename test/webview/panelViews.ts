import type { Label, ProcessId } from "../../src/core/model.ts";
import { LABELS, PROCESSES } from "../../src/core/processes.ts";
import type {
  BalanceView,
  Chooser,
  EmptyView,
  LinesMessage,
  PanelLine,
  PeopleMessage,
  ProcessShare,
  TrendMessage,
} from "../../src/protocol/toPanel.ts";

const TEXTS: Readonly<Record<Label, readonly string[]>> = {
  vision: ["Become the clinic software that every nurse trusts", "What would we build if nobody had asked for it?"],
  alignment: ["Told Finance why we drop the old importer, and heard them out"],
  inspiration: ["Thanked Mira for holding the team together in March", "Ilan wants to grow towards architecture"],
  planning: [
    "Beta to three clinics by 14 May",
    "Budget for the second tester: 40k until September",
    "Next sprint: importer, then the audit trail",
    "Cut the export from the scope of Q2",
  ],
  organising: ["Sam owns the hand-over to support", "Interview two candidates with Noor before the month ends"],
  controlling: [
    "Error rate still at 3 %, target was 1 %",
    "Pull request blocked on review for six days",
    "Follow up on the two late invoices",
  ],
  none: ["Call was at ten"],
};

const share = (value: number, margin = 0.08): Omit<ProcessShare, "count"> => ({
  share: value,
  low: Math.max(0, value - margin),
  high: Math.min(1, value + margin),
});

/** A line of a note by its number, from 0. */
export type NumberedLine = Omit<PanelLine, "step"> & { readonly line: number };

/** Each text of `TEXTS` as a line that tells, then some that tell nothing. */
export function lines(): NumberedLine[] {
  const telling = LABELS.flatMap((label) => TEXTS[label].map((text) => ({ label, text, shown: true })));
  const others = ["ok", "see above", "tbd"].map((text) => ({ label: "planning" as const, text, shown: false }));
  return [...telling, ...others].map((each, line) => ({
    ...each,
    line,
    second: each.text.startsWith("Interview") ? "planning" : null,
  }));
}

/** A note whose every process has a line, on both sides of each pair. */
export function noteView(changes: Partial<BalanceView> = {}): BalanceView {
  const all = lines();
  const telling = all.filter((line) => line.shown);
  const about = telling.filter((line) => line.label !== "none").length;
  const count = (id: ProcessId): number => telling.filter((line) => line.label === id).length;
  return {
    kind: "balance",
    title: "Mira · 2025-03-11",
    detail: "",
    document: { uri: URI, version: 1 },
    reading: [
      "Of the 14 lines that lead or manage, about two in three manage, probably between half and three in four.",
    ],
    telling: `${telling.length} of ${all.length} lines tell`,
    balance: {
      processes: Object.fromEntries(
        PROCESSES.map(({ id }) => [id, { count: count(id), ...share(count(id) / about) }]),
      ) as Record<ProcessId, ProcessShare>,
      leadership: share(5 / 14, 0.13),
    },
    situation: null,
    lens: [],
    readings: [],
    offer: null,
    restore: null,
    sections: ["lines"],
    ...changes,
  };
}

export const SUBJECT = "note file:///notes/mira.md";
export const URI = "file:///notes/mira.md";

/** The lines of one note. */
export function linesMessage(list: readonly NumberedLine[] = lines(), version = 1): LinesMessage {
  return {
    type: "lines",
    serial: 1,
    subject: SUBJECT,
    process: null,
    files: [{ uri: URI, version, title: "", lines: list.map(inSteps) }],
    hint: "",
  };
}

function inSteps({ line, ...each }: NumberedLine, index: number, list: readonly NumberedLine[]): PanelLine {
  return { ...each, step: line - (list[index - 1]?.line ?? 0) };
}

/** Note text as somebody would write it who wants to break the panel. */
export const HOSTILE: readonly string[] = [
  "<img src=x onerror=\"document.title='broken'\">",
  "</script><script>document.title='broken'</script>",
  "\u202Eevil reversed\u202C and \u2066isolated",
  "مرحبا، نريد فريقا يثق به الجميع",
  "見通しを共有し、全員の納得を得る",
  `one${"long".repeat(60)}word`,
  "a\u0000b\ud800c\u0301\u0301\u0301\u0301",
  "${constructor.constructor('document.title=1')()} {0} {{1}} %s",
];

export function hostileView(): BalanceView {
  return noteView({
    title: '</title><script>document.title="broken"</script>\u202Etxt.exe',
    reading: ["<b>Of</b> the &amp; lines"],
  });
}

export function hostileLines(): NumberedLine[] {
  return HOSTILE.map((text, line) => ({
    line,
    text,
    label: LABELS[line % LABELS.length]!,
    second: null,
    shown: line % 4 !== 3,
  }));
}

export const EMPTY: EmptyView = {
  kind: "empty",
  title: "No note is open",
  explanation:
    "Open a 1:1 or planning note, in any text format. How much of it leads and how much manages shows here while you write. Nothing leaves this computer.",
  actions: [
    { label: "New 1:1 Note…", message: { type: "command", command: "newOneOnOne" } },
    { label: "Open Sample Notes", message: { type: "command", command: "openSamples" } },
  ],
};

/** As many lines as nobody writes. */
export function manyLines(count: number): NumberedLine[] {
  return Array.from({ length: count }, (_, line) => ({
    line,
    text: `Milestone ${line} by Friday`,
    label: "planning",
    second: null,
    shown: true,
  }));
}

export const CHOOSERS: readonly Chooser[] = [
  {
    id: "scope",
    label: "Which notes",
    value: "person",
    choices: [
      { value: "selection", label: "Selected lines" },
      { value: "note", label: "This note" },
      { value: "person", label: "Mira" },
      { value: "team", label: "Everybody in 1:1 notes" },
      { value: "workspace", label: "All notes" },
    ],
  },
  {
    id: "period",
    label: "From when",
    value: "quarter",
    choices: [
      { value: "weeks4", label: "Last 4 weeks" },
      { value: "quarter", label: "Last 3 months" },
      { value: "all", label: "Any time" },
    ],
  },
];

/** A view of many notes in which nothing is missing. */
export function fullView(changes: Partial<BalanceView> = {}): BalanceView {
  return noteView({
    title: "Mira",
    detail: "9 notes, 2025-01-14 to 2025-03-11",
    situation: {
      chooser: {
        id: "situation",
        label: "Situation",
        value: "change",
        choices: [
          { value: "", label: "No situation" },
          { value: "change", label: "Change" },
        ],
      },
      range: { low: 0.5, high: 0.8 },
      reasons: [
        "Change asks people to leave what they know: they need to hear where to and why, and be won for it.",
        "You chose this situation.",
      ],
      offer: { label: "Write it into the note", message: { type: "keepSituation" } },
    },
    lens: ["Of 12 lines that name people or results, about one in three look at people."],
    readings: [
      {
        id: "planWithoutWhy",
        title: "A plan without a why",
        text: "There is a plan, but hardly a word on what it is for.",
        certainty: "The lines say so clearly.",
        evidence: [
          { text: "Planning: 4 lines", process: "planning", line: null },
          { text: "Beta to three clinics by 14 May", process: null, line: 5 },
        ],
        questions: ["What would be lost if we dropped this plan?", "Who needs this to succeed, and why?"],
      },
      {
        id: "watchingWithoutEncouraging",
        title: "Watching without encouraging",
        text: "Much is watched and little is encouraged.",
        certainty: "The lines say so probably.",
        evidence: [{ text: "Controlling: 3 lines", process: "controlling", line: null }],
        questions: ["What went better than you had hoped?"],
      },
    ],
    restore: { label: "Show 1 dismissed reading again", message: { type: "restore" } },
    sections: ["trend", "people", "lines"],
    ...changes,
  });
}

export const TREND: TrendMessage = {
  type: "trend",
  serial: 1,
  subject: SUBJECT,
  points: [
    { name: "2024-12", place: { uri: URI, version: 0, line: 0 }, lines: 12, leadership: share(0.4, 0.2) },
    { name: "2025-01", place: { uri: URI, version: 0, line: 0 }, lines: 14, leadership: share(0.5, 0.15) },
    { name: "2025-02", place: null, lines: 3, leadership: null },
    { name: "2025-03", place: { uri: URI, version: 1, line: 0 }, lines: 15, leadership: share(0.3, 0.12) },
  ],
  summary: ["Controlling has risen over the last 6 notes, from one in ten to one in three."],
};

export const PEOPLE: PeopleMessage = {
  type: "people",
  serial: 1,
  subject: SUBJECT,
  rows: [
    {
      key: "ana",
      name: "Ana",
      notes: 6,
      processes: noteView().balance!.processes,
      remarks: ["gets direction and energy"],
    },
    { key: "ilan", name: "Ilan</script><b>x</b>", notes: 1, processes: null, remarks: [] },
    { key: "mira", name: "Mira", notes: 9, processes: noteView().balance!.processes, remarks: [] },
  ],
};
