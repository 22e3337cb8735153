import assert from "node:assert/strict";
import fc from "fast-check";
import { type Cache, type CachedFile, decodeCache, encodeCache } from "../../src/editor/index/cacheFile.ts";

/** What a generator returns in the end. */
function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const note = fc.record({
  person: fc.option(fc.string({ unit: "grapheme" })),
  date: fc.option(fc.string()),
  kind: fc.constant(null),
  situation: fc.constant(null),
  language: fc.option(fc.string()),
  line: fc.nat(),
  sums: fc.array(fc.integer().map((value) => value / 10_000)),
  items: fc.constant([]),
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
const caches: fc.Arbitrary<Cache> = fc.record({ folders: fc.array(fc.webUrl()), files: fc.array(file) });

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
      fc.property(caches, fc.string(), (cache, key) => {
        const plain: unknown = JSON.parse(JSON.stringify(cache));
        assert.deepEqual(JSON.parse(JSON.stringify(finish(decodeCache(key, finish(encodeCache(key, cache)))))), plain);
      }),
    );
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
