/** Sums up some rows of a table of weights, which has seven columns: one for each label. */
export interface RowSum {
  add(row: number): void;
  /** Adds the sums of all rows that were added to `into`, each times `scale`, and forgets the rows. */
  sum(weights: Int16Array, scale: number, into: Float64Array): void;
}

export function createRowSum(): RowSum {
  let rows = new Int32Array(256);
  let count = 0;
  return {
    add(row) {
      if (count === rows.length) {
        const more = new Int32Array(rows.length * 2);
        more.set(rows);
        rows = more;
      }
      rows[count++] = row;
    },
    sum(weights, scale, into) {
      // A variable for each column, which stays in a register: this is the innermost loop of all.
      let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
      for (let i = 0; i < count; i++) {
        const at = rows[i]! * 7;
        a += weights[at]!;
        b += weights[at + 1]!;
        c += weights[at + 2]!;
        d += weights[at + 3]!;
        e += weights[at + 4]!;
        f += weights[at + 5]!;
        g += weights[at + 6]!;
      }
      count = 0;
      into[0]! += a * scale;
      into[1]! += b * scale;
      into[2]! += c * scale;
      into[3]! += d * scale;
      into[4]! += e * scale;
      into[5]! += f * scale;
      into[6]! += g * scale;
    },
  };
}
