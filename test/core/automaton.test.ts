import assert from "node:assert/strict";
import fc from "fast-check";
import { type Automaton, createAutomaton } from "../../src/core/automaton.ts";
import { buildTrie } from "../../src/core/trie.ts";

function find(cues: readonly string[], text: string): string[] {
  return found(createAutomaton(buildTrie(cues)), text);
}

function found(automaton: Automaton, text: string): string[] {
  const units = Uint16Array.from(text, (_, i) => text.charCodeAt(i));
  const hits = automaton.scan(units, units.length);
  return Array.from({ length: hits.count }, (_, i) => `${hits.cues[i]}@${hits.ends[i]}`).sort();
}

/** The same by looking for every cue at every place. */
function findSlowly(cues: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (const [id, cue] of cues.entries()) {
    for (let at = text.indexOf(cue); at !== -1; at = text.indexOf(cue, at + 1)) found.push(`${id}@${at + cue.length}`);
  }
  return found.sort();
}

describe("automaton", () => {
  it("finds cues inside cues", () => {
    assert.deepEqual(find(["he", "hers", "his", "she"], "ushers"), ["0@4", "1@6", "3@4"]);
  });

  it("finds exactly what a search at every place finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", " ", "目", "🎉"[0]!), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(word), (cues, words) => {
        const text = words.join("");
        assert.deepEqual(find(cues, text), findSlowly(cues, text));
      }),
    );
  });

  it("finds them also when texts have met thousands of states", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefgh "), minLength: 3, maxLength: 9 });
    const cues = fc.sample(fc.uniqueArray(word, { minLength: 3000, maxLength: 3000 }), { numRuns: 1, seed: 7 })[0]!;
    const automaton = createAutomaton(buildTrie(cues));
    for (let i = 0; i < cues.length; i += 100) {
      const text = cues.slice(i, i + 100).join("");
      assert.deepEqual(found(automaton, text), findSlowly(cues, text));
    }
  });

  it("has room for any number of hits", () => {
    assert.equal(find(["a", "aa", "aaa"], "a".repeat(2000)).length, 2000 + 1999 + 1998);
  });

  it("finds nothing without cues", () => assert.deepEqual(find([], "anything"), []));
});
