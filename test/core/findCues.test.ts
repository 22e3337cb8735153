import assert from "node:assert/strict";
import fc from "fast-check";
import { findCues } from "../../src/core/findCues.ts";
import { buildTrie } from "../../src/core/trie.ts";

function find(cues: readonly string[], text: string): string[] {
  const units = Uint16Array.from(text, (_, i) => text.charCodeAt(i));
  return findCues(buildTrie(cues), units, units.length).map(({ cue, start, end }) => `${cue}: ${start}-${end}`);
}

/** The same by looking for every cue at every place. */
function findSlowly(cues: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (const [id, cue] of cues.entries()) {
    for (let at = text.indexOf(cue); at !== -1; at = text.indexOf(cue, at + 1))
      found.push(`${id}: ${at}-${at + cue.length}`);
  }
  return found.sort();
}

describe("the cues of a text", () => {
  it("come in the order of their ends, of one end the longest first", () => {
    assert.deepEqual(find(["he", "hers", "his", "she"], "ushers"), ["3: 1-4", "0: 2-4", "1: 2-6"]);
  });

  it("are exactly what a search at every place finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", " ", "目", "🎉"[0]!), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(word), (cues, words) => {
        const text = words.join("");
        assert.deepEqual(find(cues, text).sort(), findSlowly(cues, text));
      }),
    );
  });

  it("may be any number", () => {
    assert.equal(find(["a", "aa", "aaa"], "a".repeat(2000)).length, 2000 + 1999 + 1998);
  });

  it("are none where there is none to find", () => assert.deepEqual(find([], "anything"), []));
});
