import assert from "node:assert/strict";
import { contentHash } from "../../src/editor/index/contentHash.ts";

describe("content hash", () => {
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
