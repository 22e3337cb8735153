import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import { relativePath } from "../../src/journal/relativePath.ts";

describe("relative path", () => {
  it("leads from one file to the other", () => {
    const segment = fc.constantFrom("a", "b", "people", "ü n");
    const file = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => `/${segments.join("/")}`);
    fc.assert(
      fc.property(file, file, (from, to) => {
        assert.equal(path.posix.resolve(path.posix.dirname(from), relativePath(from, to)), to);
      }),
    );
  });

  it("goes up as far as it must", () => {
    assert.equal(relativePath("/n/people/Ana/a.md", "/n/people/Ana/b.md"), "b.md");
    assert.equal(relativePath("/n/people/Ana/a.md", "/n/plans/b.md"), "../../plans/b.md");
    assert.equal(relativePath("a.md", "people/b.md"), "people/b.md");
    assert.equal(relativePath("people/Ana.md", "people/Ana.md"), "Ana.md");
  });

  it("is just the name where both lie in one folder", () => {
    assert.equal(relativePath("a/pack.md", "a/note.md"), "note.md");
    assert.equal(relativePath("pack.md", "people/Ana/note.md"), "people/Ana/note.md");
  });
});
