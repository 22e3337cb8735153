import * as vscode from "vscode";
import { analyzerSource } from "../../../src/editor/analyzer.ts";
import { noteReaders } from "../../../src/editor/index/noteReaders.ts";
import { showProgress } from "../../../src/editor/index/readingProgress.ts";
import { threadSlices } from "../../../src/editor/index/slices.ts";
import type { TextReader } from "../../../src/editor/index/textReader.ts";
import { createNoteIndex, type NoteIndex } from "../../../src/editor/noteIndex.ts";
import { createNoteStore } from "../../../src/editor/noteStore.ts";
import { packFiles } from "../../../src/editor/packFiles.ts";
import { closeAll, equal, eventually, exists, extension, inWorkspace, ok, openNote, write } from "./testing.ts";

const STORAGES = "storage";
const FOLDER = "people/Index";
/** Of the index: one for each test, as what a session was still writing when it ended may come late. */
let storage = "";
/** More files than are read at a time. */
const MANY = 40;

/** How a folder is moved. */
const MOVES: Readonly<Record<string, (from: vscode.Uri, to: vscode.Uri) => Thenable<unknown>>> = {
  "on disk": (from, to) => vscode.workspace.fs.rename(from, to),
  "in the editor": (from, to) => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    return vscode.workspace.applyEdit(edit);
  },
};

interface Session {
  readonly index: NoteIndex;
  /** How many texts were read for their labels so far. */
  readonly readings: () => number;
  end(): void;
}

/** An index of its own, as one session of the editor has it. `mayRead` stops the reading after so many files. */
function begin(mayRead = Number.POSITIVE_INFINITY): Session {
  const { extensionUri } = extension();
  const slices = threadSlices();
  const source = analyzerSource(packFiles(extensionUri));
  const readers = noteReaders(extensionUri, source, slices);
  let readings = 0;
  const counted = <Reader extends TextReader>(reader: Reader): Reader => ({
    ...reader,
    read: (text, options) => {
      readings++;
      return reader.read(text, options);
    },
  });
  const store = createNoteStore(source, slices);
  const index = createNoteIndex({
    source,
    readers: { here: counted(readers.here), beside: async (known) => counted(await readers.beside(known)) },
    store,
    slices,
    showProgress: (work) => showProgress((report) => work(report, () => readings >= mayRead)),
    storage: inWorkspace(storage),
    version: "1",
  });
  return { index, readings: () => readings, end: () => vscode.Disposable.from(store, index).dispose() };
}

const paths = ({ index }: Session): string[] => index.files().map(({ path }) => path);
const inFolder = (session: Session): string[] => paths(session).filter((path) => path.startsWith(FOLDER));
const lines = ({ index }: Session, path: string): number | undefined =>
  index.files().find((file) => file.path === path)?.notes[0]?.sums[0];

/** All that the index says. */
const content = ({ index }: Session): string =>
  JSON.stringify(index.files().map(({ path, notes, unread }) => ({ path, notes, unread })));

async function saved(): Promise<void> {
  await eventually("the cache", () => exists(inWorkspace(`${storage}/notes.index`)));
}

describe("the threads that read many notes", () => {
  it("start in this host, and read what is read beside them", async () => {
    const { extensionUri } = extension();
    const source = analyzerSource(packFiles(extensionUri));
    const slices = threadSlices();
    const text = "# 2026-11-23\n- [ ] Ana: book the room by Friday\n- das Budget ist viel zu hoch für dieses Jahr\n";
    const expected = await noteReaders(extensionUri, source, slices).here.read(text, {});
    const broken: typeof source = { ...source, read: () => Promise.reject(new Error("read in this thread")) };
    const beside = await noteReaders(extensionUri, broken, slices).beside(() => []);
    equal(await beside.read(text, {}), expected, "content");
    beside.stop();
  });
});

describe("the index of notes", () => {
  let session: Session;
  const restart = (mayRead?: number): void => {
    session.end();
    session = begin(mayRead);
  };

  let tests = 0;
  beforeEach(async () => {
    storage = `${STORAGES}/${++tests}`;
    for (const [name, text] of Object.entries({ "2024-01-01.md": "- one #vision\n", "2024-01-02.md": "- a\n- b\n" })) {
      await write(`${FOLDER}/${name}`, text);
    }
    session = begin();
  });

  afterEach(async () => {
    session.end();
    await closeAll();
    for (const path of [STORAGES, FOLDER, "people/Moved"]) {
      if (await exists(inWorkspace(path))) await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
    }
  });

  it("reads nothing before it is asked, then every note of the workspace", async () => {
    equal([session.index.files().length, session.readings()], [0, 0], "files before");
    await session.index.ready();
    ok(paths(session).includes("people/Ana/2024-05-06.md"), `only these were read: ${paths(session)}`);
    ok(!paths(session).includes("counter.ts"), "a program was read as a note");
    const [first] = session.index.files().filter(({ path }) => path.startsWith(FOLDER));
    equal([first?.notes[0]?.person, first?.notes[0]?.date], ["Index", "2024-01-01"], "whose note it is");
  });

  it("is there at once in the next session, which reads only what has changed meanwhile", async () => {
    await session.index.ready();
    await saved();
    const before = content(session);
    restart();
    await session.index.ready();
    equal(content(session), before, "files after a restart");
    await session.index.upToDate();
    equal(content(session), before, "files after they were compared with those on disk");
    equal(session.readings(), 0, "readings after a restart");

    session.end();
    await write(`${FOLDER}/2024-01-02.md`, "- a\n- b\n- c\n");
    await vscode.workspace.fs.delete(inWorkspace(`${FOLDER}/2024-01-01.md`));
    session = begin();
    await session.index.upToDate();
    equal([inFolder(session), lines(session, `${FOLDER}/2024-01-02.md`)], [[`${FOLDER}/2024-01-02.md`], 3], "files");
    equal(session.readings(), 1, "readings");
  });

  const broken: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    "was cut off": (bytes) => bytes.slice(0, -20),
    "is empty": () => new Uint8Array(),
    "has another number in it": (bytes) => bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
    "is of an older version": () => new TextEncoder().encode('{"format":2,"key":"","folders":[],"files":0}\n0.0.0\n'),
  };
  for (const [how, change] of Object.entries(broken)) {
    it(`is made anew where the cache ${how}`, async () => {
      await session.index.ready();
      const before = content(session);
      await saved();
      session.end();
      const uri = inWorkspace(`${storage}/notes.index`);
      const whole = await vscode.workspace.fs.readFile(uri);
      await vscode.workspace.fs.writeFile(uri, change(whole));
      session = begin();
      await session.index.ready();
      equal([content(session), session.readings() > 0], [before, true], "files and readings");
      await eventually("the cache as it was", async () => (await vscode.workspace.fs.stat(uri)).size === whole.length);
    });
  }

  it("is there though the writing of another cache was interrupted, and what that left goes", async () => {
    await session.index.ready();
    await saved();
    session.end();
    const part = inWorkspace(`${storage}/notes.index.1-a`);
    await vscode.workspace.fs.writeFile(part, new Uint8Array(100));
    session = begin();
    await session.index.ready();
    equal(session.readings(), 0, "readings");
    await vscode.workspace.fs.delete(inWorkspace(`${FOLDER}/2024-01-01.md`));
    await session.index.upToDate();
    await eventually("no part of a cache", async () => !(await exists(part)));
  });

  it("keeps what it read when the reading is stopped, and goes on from there", async () => {
    for (let i = 0; i < MANY; i++) await write(`${FOLDER}/${i}.md`, `- a line ${i}\n`);
    restart(2);
    await session.index.ready();
    const kept = session.index.files().length;
    equal(await session.index.upToDate(), false, "whole");
    ok(kept > 0 && kept < MANY, `${kept} were kept`);
    await saved();
    restart();
    equal([await session.index.upToDate(), inFolder(session).length], [true, MANY + 2], "whole after a restart");
    ok(session.readings() < session.index.files().length, "all was read again");
  });

  it("follows files that come, change and go", async () => {
    await session.index.ready();
    await write(`${FOLDER}/2024-01-03.md`, "- new\n");
    await eventually("the new note", () => lines(session, `${FOLDER}/2024-01-03.md`) === 1);
    await write(`${FOLDER}/2024-01-03.md`, "- new\n- newer\n");
    await eventually("the change", () => lines(session, `${FOLDER}/2024-01-03.md`) === 2);
    await vscode.workspace.fs.delete(inWorkspace(`${FOLDER}/2024-01-03.md`));
    await eventually("the deletion", () => inFolder(session).length === 2);
  });

  for (const [where, move] of Object.entries(MOVES)) {
    it(`follows folders that are moved ${where}, without reading their notes again, and that go`, async () => {
      const moved = () => session.index.files().filter(({ path }) => path.startsWith("people/Moved/"));
      await session.index.ready();
      const before = session.readings();
      // What comes and goes within a moment VS Code tells nobody of.
      const watcher = vscode.workspace.createFileSystemWatcher("**/people/Moved{,/**}");
      const told = new Promise((resolve) => watcher.onDidCreate(resolve));
      await move(inWorkspace(FOLDER), inWorkspace("people/Moved"));
      await eventually("the moved notes", () => moved().length === 2 && inFolder(session).length === 0);
      equal([session.readings(), moved()[0]?.notes[0]?.person], [before, "Moved"], "readings and person");
      await told;
      watcher.dispose();
      await vscode.workspace.fs.delete(inWorkspace("people/Moved"), { recursive: true });
      await eventually("the deletion", () => moved().length === 0);
    });
  }

  it("counts what is typed and not saved yet", async () => {
    const files = vscode.workspace.getConfiguration("files");
    await files.update("autoSave", "off", vscode.ConfigurationTarget.Global);
    await session.index.ready();
    const path = `${FOLDER}/2024-01-01.md`;
    const editor = await openNote(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "- two\n- three\n"));
    await eventually("the unsaved lines", () => lines(session, path) === 3);
    ok(editor.document.isDirty, "the note was saved");
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 3, 0)));
    await eventually("the lines left", () => lines(session, path) === 2);
    await files.update("autoSave", undefined, vscode.ConfigurationTarget.Global);
  });

  it("reads UTF-16, and names what is in another encoding until the settings name that", async () => {
    const text = "- l'été #vision\n- deux\n";
    const units = [...`\ufeff${text}`].map((sign) => sign.charCodeAt(0));
    const files: Readonly<Record<string, number[]>> = {
      "le.md": units.flatMap((unit) => [unit & 255, unit >> 8]),
      "be.md": units.flatMap((unit) => [unit >> 8, unit & 255]),
      "latin.md": units.slice(1),
    };
    const expected = await write(`${FOLDER}/utf8.md`, text);
    for (const [name, bytes] of Object.entries(files)) {
      await vscode.workspace.fs.writeFile(inWorkspace(`${FOLDER}/${name}`), new Uint8Array(bytes));
    }
    const readLike = (): string[] => {
      const notes = new Map(session.index.files().map((file) => [file.uri.path, JSON.stringify(file.notes)]));
      const isAlike = (name: string): boolean =>
        notes.get(inWorkspace(`${FOLDER}/${name}`).path) === notes.get(expected.path);
      return Object.keys(files).filter(isAlike);
    };
    await session.index.ready();
    equal(readLike(), ["le.md", "be.md"], "files that are read right");
    const [latin] = session.index.unreadable();
    ok(latin?.uri.path.endsWith("latin.md") && latin.cause !== "", `not read: ${JSON.stringify(latin)}`);
    const settings = vscode.workspace.getConfiguration("files");
    await settings.update("encoding", "windows1252", vscode.ConfigurationTarget.Workspace);
    try {
      await eventually("all of them", () => readLike().length === 3);
      equal(session.index.unreadable().length, 0, "files that were not read");
    } finally {
      await settings.update("encoding", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("names a file that is too large and does not read it", async () => {
    await write(`${FOLDER}/large.md`, "- a line of a large file\n".repeat(200_000));
    await session.index.ready();
    equal(inFolder(session).length, 2, "notes");
    const [large] = session.index.unreadable();
    ok(large?.uri.path.endsWith("large.md") && large.cause !== "", `not read: ${JSON.stringify(large)}`);
  });
});
