import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyzerSource, type ReadPackFile } from "../../src/editor/analyzer.ts";
import type { Thread, ThreadListeners } from "../../src/editor/index/hostThreads.ts";
import { readBeside } from "../../src/editor/index/readBeside.ts";
import type { ToReader } from "../../src/editor/index/readerMessages.ts";
import { serveReader } from "../../src/editor/index/serveReader.ts";
import { createSlices } from "../../src/editor/index/slices.ts";
import { readHere, type TextReader } from "../../src/editor/index/textReader.ts";

const readPack: ReadPackFile = (name) => readFile(`dist/packs/${name}`);
const slices = createSlices({ length: 8, now: () => performance.now(), rest: async () => {} });
const here = readHere(analyzerSource(readPack), slices);
const never: TextReader = { read: () => Promise.reject(new Error("read here")) };

const TEXTS: readonly string[] = [
  "# 1:1\n- [ ] Ana: book the room by Friday\n- [x] done\n- where we want to be in three years\n",
  "---\nlanguage: de\n---\n- das Budget ist zu hoch\n- [ ] bis Freitag den Termin klären\n",
  "",
  "## 2026-11-23\n- le budget est trop élevé et le rendez-vous trop tôt\n## 2026-11-30\n- ☐ リリースの計画を立てる\n",
];

/** Messages go to and fro as copies, and later, as between real threads. */
function threadIn(thisThread: { told: number }, { onMessage }: ThreadListeners): Thread {
  const take = serveReader((message) => setImmediate(() => onMessage(structuredClone(message))));
  return {
    tell(message) {
      thisThread.told++;
      setImmediate(() => take(structuredClone(message) as ToReader));
    },
    stop() {},
  };
}

describe("reading beside the extension host's thread", () => {
  it("says of each text what is read in it, with whatever packs it takes", async () => {
    const threads: { told: number }[] = [];
    const start = (listeners: ThreadListeners): Thread => {
      const thread = { told: 0 };
      threads.push(thread);
      return threadIn(thread, listeners);
    };
    const beside = readBeside({ count: 2, start, readPack, known: () => [], here: never });
    const options = { usualLanguage: "en" };
    const read = await Promise.all(TEXTS.map((text) => beside.read(text, options)));
    assert.deepEqual(read, await Promise.all(TEXTS.map((text) => here.read(text, options))));
    assert.ok(threads.length === 2 && threads.every(({ told }) => told > 0), "a thread had nothing to do");
  });

  describe("with files", () => {
    const settings = { language: "", usualLanguage: "en" };
    const files = ["one.md", "other.md"];
    let folder = "";
    const at = (name: string): string => path.join(folder, name);
    const start = (listeners: ThreadListeners): Thread => threadIn({ told: 0 }, listeners);

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "evenkeel-"));
      for (const [index, name] of files.entries()) await writeFile(at(name), `\ufeff${TEXTS[index]}`);
    });
    after(() => rm(folder, { recursive: true }));

    it("says of each what its text says, unless that was known by its hash", async () => {
      const beside = readBeside({ count: 1, start, readPack, known: () => [], here: never });
      const read = await Promise.all(files.map((name) => beside.readFile({ path: at(name), ...settings })));
      const expected = await Promise.all([
        here.read(TEXTS[0]!, { usualLanguage: "en" }),
        here.read(TEXTS[1]!, { usualLanguage: "en", language: "de" }),
      ]);
      assert.deepEqual(
        read.map((file) => file?.content),
        JSON.parse(JSON.stringify(expected)),
      );
      const hashes = read.map((file) => file!.hash);
      const again = readBeside({ count: 1, start, readPack, known: () => hashes, here: never });
      assert.deepEqual(await again.readFile({ path: at("one.md"), ...settings }), { hash: hashes[0] });
      const other = await again.readFile({ path: at("one.md"), ...settings, language: "de" });
      assert.ok(other?.content && other.hash !== hashes[0], "read as if in another language");
    });

    it("says nothing of what is not in UTF-8", async () => {
      await writeFile(at("utf16.md"), Buffer.from(`\ufeff${TEXTS[0]}`, "utf16le"));
      const beside = readBeside({ count: 1, start, readPack, known: () => [], here: never });
      assert.equal(await beside.readFile({ path: at("utf16.md"), ...settings }), undefined);
    });

    it("says what each is, and nothing of what is not there", async () => {
      const beside = readBeside({ count: 1, start, readPack, known: () => [], here: never });
      const { mtime, size } = await stat(at("one.md"));
      const stats = await beside.stat([at("one.md"), folder, at("none.md"), `${at("one.md")}/below.md`]);
      assert.deepEqual([...stats!.subarray(0, 3)], [mtime.getTime(), size, 1]);
      assert.equal(stats![5], 0, "a folder");
      assert.ok(stats!.subarray(6).every(Number.isNaN), "what is not there");
      assert.equal(await beside.readFile({ path: at("none.md"), ...settings }), undefined);
    });
  });

  const broken: Readonly<Record<string, (listeners: ThreadListeners) => Thread>> = {
    "can't start": () => {
      throw new Error();
    },
    "breaks down": ({ onFailure }) => ({ tell: () => setImmediate(() => onFailure("gone")), stop() {} }),
    "can't read": ({ onMessage }) => ({
      tell: (message) => onMessage({ kind: "failed", id: (message as ToReader & { kind: "read" }).id, cause: "" }),
      stop() {},
    }),
    "asks for what isn't there": ({ onMessage }) => ({
      tell: () => onMessage({ kind: "wanted", id: 0, name: "none.pack" }),
      stop() {},
    }),
  };
  for (const [how, start] of Object.entries(broken)) {
    it(`is done in it after all where a thread ${how}`, async () => {
      const beside = readBeside({ count: 2, start, readPack, known: () => [], here });
      const read = await Promise.all([...TEXTS, ...TEXTS].map((text) => beside.read(text, {})));
      assert.deepEqual(read[0], await here.read(TEXTS[0]!, {}));
      assert.deepEqual(await beside.read("- a\n", {}), await here.read("- a\n", {}));
      beside.stop();
    });
  }
});
