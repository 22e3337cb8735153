import assert from "node:assert/strict";
import fc from "fast-check";
import { safeFileName, shortName } from "../../src/journal/fileNames.ts";

describe("a file name from any name", () => {
  const cases: [string, string][] = [
    ["Ana María", "Ana María"],
    ["  Ana\t\nMaría  ", "Ana María"],
    ["Ana/Bo", "Ana-Bo"],
    ["..\\..\\etc", "-..-etc"],
    ["Q4: what next?", "Q4- what next-"],
    ["J. R.", "J. R"],
    [".ssh", "ssh"],
    ["CON", "CON_"],
    ["nul.txt", "nul_.txt"],
    ["lpt1 .md", "lpt1_ .md"],
    ["Connie", "Connie"],
    ["نور", "نور"],
    ["a\u202egnp.exe", "agnp.exe"],
    ["👩‍👩‍👧", "👩‍👩‍👧"],
    ["e\u0301", "é"],
    ["x\ud800y", "x\ufffdy"],
  ];
  for (const [name, file] of cases) {
    it(`is ${JSON.stringify(file)} for ${JSON.stringify(name)}`, () => assert.equal(safeFileName(name), file));
  }

  it("says that there was no name", () => {
    for (const name of ["", ".", "..", "...", " . ", "\u0000", "\u202e"])
      assert.match(safeFileName(name), /^unnamed-[a-z0-9]+$/);
    assert.notEqual(safeFileName("???"), safeFileName("..."));
  });

  it("is short, whole and its own for a very long name", () => {
    const long = "नमस्ते".repeat(100);
    const other = `${long}x`;
    assert.ok(Buffer.byteLength(safeFileName(long)) <= 200);
    assert.notEqual(safeFileName(long), safeFileName(other));
    assert.ok(Buffer.byteLength(shortName("👩‍👩‍👧".repeat(40))) <= 80);
    assert.doesNotMatch(shortName("👩‍👩‍👧".repeat(40)), /\u200d~/);
  });

  const anyName = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(".", " ", "/", "CON", "a", "é", "-", "~", "👩", "\u200d") }),
  );

  it("is always valid, and stays as it is", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const file = safeFileName(name);
        assert.doesNotMatch(file, /[<>:"/\\|?*\p{Cc}]/u);
        assert.doesNotMatch(file, /^[.\s]|[.\s]$/u);
        assert.ok(file.length > 0 && Buffer.byteLength(file) <= 200);
        assert.doesNotMatch(file, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        assert.equal(safeFileName(file), file);
        assert.equal(shortName(shortName(name)), shortName(name));
      }),
      { numRuns: 1_000 },
    );
  });
});
