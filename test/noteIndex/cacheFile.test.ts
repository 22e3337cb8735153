import assert from "node:assert/strict";
import fc from "fast-check";
import { TALLY_LENGTH } from "../../src/core/index.ts";
import { type Cache, decodeCache, encodeCache } from "../../src/editor/index/cacheFile.ts";
import type { CachedFile } from "../../src/editor/index/cacheRows.ts";

/** What a generator returns in the end. */
function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const note = fc.record({
  person: fc.option(fc.string({ unit: "grapheme" })),
  headingPerson: fc.option(fc.string()),
  date: fc.option(fc.string()),
  kind: fc.option(fc.constantFrom("plan", "one-on-one")),
  situation: fc.option(fc.constant("crisis")),
  language: fc.option(fc.string()),
  cadence: fc.option(fc.nat()),
  line: fc.nat(),
  sums: fc.array(
    fc.integer().map((value) => value / 10_000),
    { minLength: TALLY_LENGTH, maxLength: TALLY_LENGTH },
  ),
  items: fc.array(
    fc.record({
      text: fc.string({ unit: "binary" }),
      heading: fc.string({ unit: "grapheme" }),
      line: fc.nat(),
      nth: fc.nat(),
      of: fc.nat(),
      owners: fc.array(fc.string(), { maxLength: 2 }),
      due: fc.option(fc.string()),
    }),
    { maxLength: 2 },
  ),
});
const file = fc.record({
  folder: fc.nat(3),
  path: fc.string({ unit: "binary" }),
  mtime: fc.nat(),
  size: fc.nat(),
  hash: fc.string(),
  content: fc.record({
    notes: fc.array(note, { maxLength: 2 }),
    unread: fc.array(fc.record({ language: fc.string(), lines: fc.nat() }), { maxLength: 2 }),
  }),
}) as unknown as fc.Arbitrary<CachedFile>;
const caches: fc.Arbitrary<Cache> = fc.record({
  folders: fc.array(fc.webUrl()),
  files: fc.array(file, { maxLength: 5 }),
});

const SMALL: Cache = {
  folders: ["file:///notes"],
  files: [
    { folder: 0, path: "a.md", mtime: 1, size: 2, hash: "x", content: { notes: [], unread: [] } },
    { folder: 0, path: "b.md", mtime: 3, size: 4, hash: "y", content: { notes: [], unread: [] } },
  ],
};

describe("cache of the index", () => {
  it("gives back what was put in", () => {
    fc.assert(
      fc.property(caches, fc.string(), fc.nat(8), (cache, key, before) => {
        const plain: unknown = JSON.parse(JSON.stringify(cache));
        const bytes = finish(encodeCache(key, cache));
        // As part of something longer, a file need not begin where a number may.
        const part = Uint8Array.from([...Array.from({ length: before }, () => 0), ...bytes]).subarray(before);
        assert.deepEqual(JSON.parse(JSON.stringify(finish(decodeCache(key, part)))), plain);
      }),
    );
  });

  it("is read in pieces, however much it holds", () => {
    const files = Array.from({ length: 2000 }, (_, i) => ({ ...SMALL.files[0]!, path: `people/Zoé ${i}/notes.md` }));
    const bytes = finish(encodeCache("key", { ...SMALL, files }));
    assert.deepEqual(finish(decodeCache("key", bytes)), { ...SMALL, files });
    assert.ok([...decodeCache("key", bytes)].length >= files.length, "it was read in few pieces");
  });

  it("is none when another version wrote it", () => {
    const bytes = finish(encodeCache("key", SMALL));
    for (const [name, word, change] of [
      ["older", 1, -1],
      ["newer", 1, 1],
      ["of other sums", 3, 1],
    ] as const) {
      const other = new Uint32Array(bytes.slice().buffer);
      other[word]! += change;
      assert.equal(finish(decodeCache("key", new Uint8Array(other.buffer))), undefined, name);
    }
    const text = '{"format":2,"key":"key","folders":[],"files":0}\n1.2.3\n';
    assert.equal(finish(decodeCache("key", new TextEncoder().encode(text))), undefined, "a text");
  });

  it("is none when it was made with another key", () => {
    const bytes = finish(encodeCache("1.0.0", SMALL));
    assert.equal(finish(decodeCache("1.0.1", bytes)), undefined);
  });

  it("is none when it was cut off, wherever", () => {
    const bytes = finish(encodeCache("key", SMALL));
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(finish(decodeCache("key", bytes.subarray(0, length))), undefined, `the first ${length} bytes`);
    }
  });

  it("is none when any byte is another, is gone or too many", () => {
    fc.assert(
      fc.property(caches, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(2), (cache, place, change, how) => {
        const bytes = finish(encodeCache("key", cache));
        const at = place % bytes.length;
        const middle = [[bytes[at]! ^ change], [], [bytes[at]!, change]][how]!;
        const broken = Uint8Array.from([...bytes.subarray(0, at), ...middle, ...bytes.subarray(at + 1)]);
        assert.equal(finish(decodeCache("key", broken)), undefined);
      }),
    );
  });

  it("is none when it is something else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.equal(finish(decodeCache("key", bytes)), undefined);
      }),
    );
    for (const text of [
      "null\n",
      "[]\n",
      "{}\n",
      '{"format":1,"key":"key"}\n',
      '{"format":1,"key":"key","files":9e9}\n',
    ]) {
      assert.equal(finish(decodeCache("key", new TextEncoder().encode(text))), undefined, text);
    }
  });
});
