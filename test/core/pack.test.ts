import assert from "node:assert/strict";
import { type Pack, type PackFiles, readPack, VERSION } from "../../src/core/pack.ts";
import { compilePack } from "../../src/packs/compile.ts";
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

/** All cues of a pack, from its tree. */
function cuesOf({ cues: { cueAt, parents, units } }: Pack): string[] {
  const spelled = (state: number): string =>
    state === 0 ? "" : spelled(parents[state]!) + String.fromCharCode(units[state]!);
  return [...cueAt.keys()].filter((state) => cueAt[state] !== 0).map(spelled);
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
    assert.deepEqual(cuesOf(pack).sort(), [...long.map((word) => ` ${word} `), ...letters].sort());
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
