import * as vscode from "vscode";
import { analyzerSource } from "../../../src/editor/analyzer.ts";
import { lensOfNotes } from "../../../src/editor/balanceLens.ts";
import type { OfferedScope } from "../../../src/editor/balanceScopes.ts";
import { type NotesSubject, workspaceNotes } from "../../../src/editor/balanceSubject.ts";
import { noteReaders } from "../../../src/editor/index/noteReaders.ts";
import { showProgress } from "../../../src/editor/index/readingProgress.ts";
import { threadSlices } from "../../../src/editor/index/slices.ts";
import { createNoteIndex } from "../../../src/editor/noteIndex.ts";
import { createNoteStore } from "../../../src/editor/noteStore.ts";
import { packFiles } from "../../../src/editor/packFiles.ts";
import { readingBooks } from "../../../src/editor/readingBooks.ts";
import { readingTexts } from "../../../src/editor/readingTexts.ts";
import { type NoteScope, notesInScope, type PeriodId, planOf } from "../../../src/journal/noteScopes.ts";
import { equal, extension, inWorkspace, write } from "./testing.ts";

const TODAY = "2019-03-15";
/** Three lines look at people, one at a result. */
const MIXED = `${"- you asked for time #inspiration\n".repeat(3)}- 40 of 50 wards are done #controlling\n`;
const FILES: Readonly<Record<string, string>> = {
  "people/Quentin/2019-03-01.md": MIXED,
  "people/Quentin/2019-03-08.md": `${MIXED}## My points\n\n${"- 3 % too slow #controlling\n".repeat(6)}`,
  "people/Runa/2019-03-11.md": "- you asked for time #inspiration\n".repeat(7),
  "plans/2019-03-02 Ferry.md": "- 40 of 50 wards are done #controlling\n".repeat(8),
};

describe("the second lens on many notes", () => {
  const source = analyzerSource(packFiles(extension().extensionUri));
  const slices = threadSlices();
  const readers = noteReaders(extension().extensionUri, source, slices);
  const store = createNoteStore(source, slices);
  const index = createNoteIndex({ source, readers, store, slices, showProgress, storage: undefined, version: "1" });
  const texts = readingTexts(readingBooks(extension().extensionUri), {
    list: async () => ({ templates: [], unusable: [] }),
    inAllLanguages: async () => [],
  });

  /** What it says of the notes that the test wrote. */
  async function lens(
    id: OfferedScope["id"],
    label: string,
    of: NoteScope,
    period: PeriodId = "all",
  ): Promise<string[]> {
    const ours = workspaceNotes(index).filter(({ date }) => date?.startsWith("2019"));
    const notes = notesInScope(ours, of, period, TODAY);
    const subject: NotesSubject = {
      kind: "notes",
      id,
      key: id,
      stamp: "",
      scope: { id, label, of },
      today: TODAY,
      notes,
    };
    return [...((await lensOfNotes(subject, source, await texts)) ?? [])];
  }
  const quentin: NoteScope = { kind: "person", key: "quentin" };

  before(async () => {
    for (const [path, text] of Object.entries(FILES)) await write(path, text);
    await index.upToDate();
  });
  after(async () => {
    vscode.Disposable.from(index, store).dispose();
    for (const path of ["people/Quentin", "people/Runa", "plans/2019-03-02 Ferry.md"]) {
      await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
    }
  });

  it("says what a person's notes look at, and whose topics they are", async () => {
    equal(
      await lens("person", "Quentin", quentin),
      [
        "Of 14 lines that name people or results, about two in five look at people.",
        "Of 6 lines whose topic it tells, 0 are Quentin's and 6 yours.",
      ],
      "lens on a person",
    );
  });

  it("says it of a plan, of everybody, of all notes, and of a period", async () => {
    const plan = { kind: "plan", key: planOf(inWorkspace("plans/2019-03-02 Ferry.md").path).key } as const;
    equal(
      await lens("plan", "Ferry", plan),
      ["Of 8 lines that name people or results, almost none look at people."],
      "lens on a plan",
    );
    equal(
      [await lens("team", "", { kind: "team" }), await lens("workspace", "", { kind: "workspace" })].flat(),
      [
        "Of 21 lines that name people or results, about three in five look at people.",
        "Of 29 lines that name people or results, about two in five look at people.",
      ],
      "lens on everybody and on all",
    );
  });

  it("says nothing where too few lines tell", async () => {
    equal(await lens("person", "Runa", { kind: "person", key: "runa" }), [], "lens on seven lines");
    equal(await lens("plan", "None", { kind: "plan", key: "none" }), [], "lens on no note");
  });
});
