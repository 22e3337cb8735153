import assert from "node:assert/strict";
import fc from "fast-check";
import { contentHash, createContentHash } from "../../src/editor/index/contentHash.ts";

describe("content hash", () => {
  it("is that of the whole, in however many parts it comes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (parts) => {
        const hash = createContentHash();
        for (const part of parts) hash.add(part);
        assert.equal(hash.digest(), contentHash(parts.join("")));
      }),
    );
  });

  it("tells texts apart that differ little", () => {
    const texts = new Set<string>();
    for (let i = 0; i < 2000; i++) {
      for (const text of [`- ${i}`, `- ${i} `, `-  ${i}`, `${"x".repeat(i)}\n`, String.fromCharCode(i), `\0${i}`]) {
        texts.add(text);
      }
    }
    assert.equal(new Set([...texts].map(contentHash)).size, texts.size);
  });
});
