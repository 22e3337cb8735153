import { pairIndex, pairNorm } from "./concepts.ts";
import { ENDING_ROW, type Endings } from "./endings.ts";
import { lengthNorm } from "./lengthNorm.ts";
import type { Normalized } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";

/** What a text is to its label. Two concepts together weigh too in a line. */
export type Use = "line" | "heading";

/** Sums up what the cues of a text weigh: one number per label, in logits. The result is valid until the next text. */
export type TextSums = (text: Normalized) => Float64Array;

const COLUMNS = LABELS.length;

export function createTextSums(pack: Pack, endings: Endings, use: Use): TextSums {
  const { size } = pack.rowsOf;
  const { pairWeights, pairScale } = pack;
  const scale = use === "line" ? pack.lineScale : pack.headingScale;
  const sums = new Float64Array(COLUMNS);
  /** The concepts of the text so far, and for each the number of the text in which it was last seen. */
  const present = new Uint16Array(size);
  const seen = new Uint32Array(size);
  let number = 0;

  /** Adds the weights of all pairs of the present concepts. */
  function addPairs(count: number): void {
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 1; i < count; i++) {
      for (let j = 0; j < i; j++) {
        const at = pairIndex(present[i]!, present[j]!, size) * COLUMNS;
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
    const marks = endings.mark(text);
    const rows = endings[use];
    // A variable for each column, which stays in a register: this is the innermost loop of all.
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
    let concepts = 0;
    number++;
    for (let i = 0; i < marks.count; i++) {
      const ending = marks.endings[i]!;
      const at = ending * ENDING_ROW;
      a += rows[at]!;
      b += rows[at + 1]!;
      c += rows[at + 2]!;
      d += rows[at + 3]!;
      e += rows[at + 4]!;
      f += rows[at + 5]!;
      g += rows[at + 6]!;
      const more = rows[at + COLUMNS]!;
      if (more === 0) continue;
      const from = endings.starts[ending]!;
      for (let j = from; j < from + more; j++) {
        const id = endings.concepts[j]!;
        if (seen[id] === number) continue;
        seen[id] = number;
        present[concepts++] = id;
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
    if (concepts > 1) addPairs(concepts);
    return sums;
  };
}
