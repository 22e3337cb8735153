import type { Label, ProcessId } from "../../src/core/model.ts";
import { LABELS, PROCESSES } from "../../src/core/processes.ts";
import type { EmptyView, NoteView, PanelLine, ProcessShare } from "../../src/protocol/messages.ts";

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

/** Each text of `TEXTS` as a line that tells, then some that tell nothing. */
export function lines(): PanelLine[] {
  const telling = LABELS.flatMap((label) => TEXTS[label].map((text) => ({ label, text, shown: true })));
  const others = ["ok", "see above", "tbd"].map((text) => ({ label: "planning" as const, text, shown: false }));
  return [...telling, ...others].map((each, line) => ({
    ...each,
    line,
    second: each.text.startsWith("Interview") ? "planning" : null,
  }));
}

/** A note whose every process has a line, on both sides of each pair. */
export function noteView(changes: Partial<NoteView> = {}): NoteView {
  const all = lines();
  const telling = all.filter((line) => line.shown);
  const about = telling.filter((line) => line.label !== "none").length;
  const count = (id: ProcessId): number => telling.filter((line) => line.label === id).length;
  return {
    kind: "note",
    title: "Mira · 2025-03-11",
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
    lines: all,
    ...changes,
  };
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

export function hostileView(): NoteView {
  return noteView({
    title: '</title><script>document.title="broken"</script>\u202Etxt.exe',
    reading: ["<b>Of</b> the &amp; lines"],
    lines: HOSTILE.map((text, line) => ({
      line,
      text,
      label: LABELS[line % LABELS.length]!,
      second: null,
      shown: line % 4 !== 3,
    })),
  });
}

export const EMPTY: EmptyView = {
  kind: "empty",
  title: "No note is open",
  explanation:
    "Open a 1:1 or planning note, in any text format. How much of it leads and how much manages shows here while you write. Nothing leaves this computer.",
  actions: [
    { command: "newOneOnOne", label: "New 1:1 Note…" },
    { command: "openSamples", label: "Open Sample Notes" },
  ],
};

/** A note of as many lines as nobody writes. */
export function longView(count: number): NoteView {
  const long = Array.from(
    { length: count },
    (_, line): PanelLine => ({
      line,
      text: `Milestone ${line} by Friday`,
      label: "planning",
      second: null,
      shown: true,
    }),
  );
  return noteView({ lines: long, telling: `${count} of ${count} lines tell` });
}
