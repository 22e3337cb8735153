import assert from "node:assert/strict";
import fc from "fast-check";
import { type Pack, type PackFiles, readPack, VERSION } from "../../src/core/pack.ts";
import { compilePack, sharedKeys } from "../../src/packs/compile.ts";
import { readLexicon } from "../../src/packs/schema.ts";
import { untrained } from "../../src/packs/weights.ts";

const lexicon = readLexicon(
  JSON.stringify({
    language: "en",
    name: "English",
    cues: { planning: { 3: ["deadline", "plan*"] }, vision: { 1: ["dream"] } },
    concepts: { time: ["deadline"], money: ["budget"] },
  }),
  "lexicon.yaml",
);
const files = compilePack(lexicon, untrained());

/** All cues of a pack with their numbers, from its tree. */
function cuesOf({ cues: { cueAt, parents, units, lengths } }: Pick<Pack, "cues">): Map<string, number> {
  const spelled = (state: number): string =>
    state === 0 ? "" : spelled(parents[state]!) + String.fromCharCode(units[state]!);
  const states = [...cueAt.keys()].filter((state) => cueAt[state] !== 0);
  const cues = new Map(states.map((state) => [spelled(state), cueAt[state]! - 1]));
  for (const [cue, number] of cues) assert.equal(lengths[number], cue.length);
  return cues;
}

function changed(change: (view: DataView) => void): PackFiles {
  const cues = files.cues.slice();
  change(new DataView(cues.buffer));
  return { ...files, cues };
}

describe("a compiled pack's files", () => {
  it("are read wherever in memory they stand", () => {
    const shifted = (bytes: Uint8Array) => Uint8Array.of(9, ...bytes).subarray(1);
    assert.deepEqual(readPack({ cues: shifted(files.cues), shared: shifted(files.shared) }), readPack(files));
  });

  it("have cues of any length, and of any number of letters", () => {
    const long = [`${"x".repeat(190)}y`, `${"x".repeat(190)}z`, "xy"];
    const letters = Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x4e01 + (i % 7)));
    const json = { language: "ja", name: "日本語", cues: { planning: { 3: [...long, ...letters] } } };
    const pack = readPack(compilePack(readLexicon(JSON.stringify(json), "lexicon.yaml"), untrained()));
    assert.deepEqual([...cuesOf(pack).keys()].sort(), [...long.map((word) => ` ${word} `), ...letters].sort());
  });

  it("have the same cues and rows, however many of them are others with a small word in front", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 });
    const cue = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.constantFrom("", "*"))
      .map(([words, end]) => words.join(" ") + end);
    const lists = fc.array(fc.uniqueArray(cue, { maxLength: 8 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(lists, fc.uniqueArray(word, { maxLength: 3 }), ([cues, time, money], joined) => {
        const json = { language: "ar", name: "", cues: { planning: { 3: cues } }, concepts: { time, money } };
        const some = readLexicon(JSON.stringify({ ...json, matching: { joined } }), "lexicon.yaml");
        const { rowsOf, ...pack } = readPack(compilePack(some, untrained()));
        const keys = ["concept time", "concept money", ...untrained().classes.keys()];
        const rows = [...cuesOf(pack)].map(([cue, i]): [string, string[]] => [
          cue,
          [...rowsOf.ids.subarray(rowsOf.starts[i]!, rowsOf.starts[i + 1]!)].map((id) => keys[id]!).sort(),
        ]);
        const expected = [...sharedKeys(some)].map(([cue, keys]): [string, string[]] => [cue, keys.sort()]);
        assert.deepEqual(new Map(rows), new Map(expected));
      }),
    );
  });

  it("say whose they are", () => {
    const { language, name, longestOnly } = readPack(files);
    assert.deepEqual({ language, name, longestOnly }, { language: "en", name: "English", longestOnly: false });
  });

  it("are refused where they are of another format, or no pack", () => {
    const newer = changed((view) => view.setUint32(4, VERSION + 1, true));
    assert.throws(
      () => readPack(newer),
      new Error(`language pack has format ${VERSION + 1}, this program reads ${VERSION}`),
    );
    assert.throws(() => readPack(changed((view) => view.setUint32(0, 0))), /not a compiled language pack/);
    assert.throws(() => readPack({ ...files, cues: new Uint8Array(3) }), /not a compiled language pack/);
  });

  it("are refused where bytes are missing", () => {
    const short = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1);
    assert.throws(() => readPack({ ...files, cues: short(files.cues) }), /language pack has \d+ bytes instead of \d+/);
    assert.throws(() => readPack({ ...files, shared: short(files.shared) }), /shared rows have \d+ bytes instead of/);
  });
});
