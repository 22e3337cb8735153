import { pairNorm } from "./concepts.ts";
import { SET_ROW } from "./cueSets.ts";
import { lengthNorm } from "./lengthNorm.ts";
import type { Normalized } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";
import type { TextCues } from "./textCues.ts";

/** What a text is to its label. Two concepts together weigh too in a line. */
export type Use = "line" | "heading";

/** Sums up what the cues of a text weigh: one number per label, in logits. The result is valid until the next text. */
export type TextSums = (text: Normalized) => Float64Array;

const COLUMNS = LABELS.length;

export function createTextSums(pack: Pack, cues: TextCues, use: Use): TextSums {
  const { size } = pack.rowsOf;
  const { pairWeights, pairScale } = pack;
  const scale = use === "line" ? pack.lineScale : pack.headingScale;
  const sums = new Float64Array(COLUMNS);
  /** The concepts of the text, a bit each, and in a list. */
  const bits = new Int32Array((size + 31) >> 5);
  const present = new Uint16Array(size);

  /** Turns bits, which are cleared, into the list, in rising order; gives its length. */
  function listConcepts(): number {
    let count = 0;
    for (let word = 0; word < bits.length; word++) {
      for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
        present[count++] = 32 * word + 31 - Math.clz32(rest & -rest);
      }
      bits[word] = 0;
    }
    return count;
  }

  /** Adds the weights of all pairs of the first concepts of the list, the smaller number first as `pairIndex` has it. */
  function addPairs(count: number): void {
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 1; i < count; i++) {
      for (let j = 0; j < i; j++) {
        const at = (present[j]! * size + present[i]!) * COLUMNS;
        a += pairWeights[at]!;
        b += pairWeights[at + 1]!;
        c += pairWeights[at + 2]!;
        d += pairWeights[at + 3]!;
        e += pairWeights[at + 4]!;
        f += pairWeights[at + 5]!;
        g += pairWeights[at + 6]!;
      }
    }
    const norm = pairScale * pairNorm(count);
    sums[0]! += a * norm;
    sums[1]! += b * norm;
    sums[2]! += c * norm;
    sums[3]! += d * norm;
    sums[4]! += e * norm;
    sums[5]! += f * norm;
    sums[6]! += g * norm;
  }

  return (text) => {
    const count = cues.read(text);
    const { found, sets } = cues;
    const { starts, concepts } = sets;
    const rows = sets[use];
    // A variable for each column, which stays in a register: this is the innermost loop of all.
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const set = found[i]!;
      const at = set * SET_ROW;
      a += rows[at]!;
      b += rows[at + 1]!;
      c += rows[at + 2]!;
      d += rows[at + 3]!;
      e += rows[at + 4]!;
      f += rows[at + 5]!;
      g += rows[at + 6]!;
      const more = rows[at + COLUMNS]!;
      if (more === 0) continue;
      const from = starts[set]!;
      for (let j = from; j < from + more; j++) {
        const id = concepts[j]!;
        bits[id >> 5]! |= 1 << id;
      }
    }
    const factor = scale * lengthNorm(text);
    sums[0] = a * factor;
    sums[1] = b * factor;
    sums[2] = c * factor;
    sums[3] = d * factor;
    sums[4] = e * factor;
    sums[5] = f * factor;
    sums[6] = g * factor;
    const listed = use === "line" ? listConcepts() : 0;
    if (listed > 1) addPairs(listed);
    return sums;
  };
}
