import assert from "node:assert/strict";
import fc from "fast-check";
import { balanceOf, balanceOfSums, createTally, MIN_TELLING, TALLY_LENGTH } from "../../src/core/balance.ts";
import { tagged } from "../../src/core/label.ts";
import type { Label, Probabilities } from "../../src/core/model.ts";
import { LABELS, PROCESSES } from "../../src/core/processes.ts";

const certain = (...labels: Label[]) => labels.map((label) => tagged(label));

const anyLine = fc
  .record({
    masses: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: LABELS.length, maxLength: LABELS.length }),
    shown: fc.boolean(),
  })
  .filter(({ masses }) => masses.some((mass) => mass > 0))
  .map(({ masses, shown }) => {
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    const probabilities = Object.fromEntries(LABELS.map((label, k) => [label, masses[k]! / total]));
    const label = LABELS[masses.indexOf(Math.max(...masses))]!;
    return { label, shown, probabilities: probabilities as unknown as Probabilities };
  });

describe("balance", () => {
  it("counts what tells and leaves none out of the shares", () => {
    const balance = balanceOf(certain("vision", "planning", "controlling", "controlling", "none"));
    assert.equal(balance.lines, 5);
    assert.equal(balance.telling, 5);
    assert.equal(balance.counts.controlling, 2);
    assert.deepEqual(balance.leadership, { share: 0.25, low: 0.25, high: 0.25 });
    assert.equal(balance.processes.controlling.share, 0.5);
  });

  it("sets the two sides of a pair against each other", () => {
    const [whatToDo, thePeople, gettingItDone] = balanceOf(
      certain("vision", "vision", "planning", "controlling"),
    ).pairs;
    assert.equal(whatToDo!.share!.share, 2 / 3);
    assert.equal(thePeople!.share, null);
    assert.deepEqual([gettingItDone!.leadership, gettingItDone!.management], [0, 1]);
  });

  it("has no share of nothing", () => {
    assert.equal(balanceOf([]).leadership, null);
    assert.equal(balanceOf(certain("none", "none")).leadership, null);
  });

  it(`says "too few" below ${MIN_TELLING} lines that lead or manage`, () => {
    const lines = (count: number) => Array.from({ length: count }, () => tagged("planning"));
    assert.ok(balanceOf([...lines(MIN_TELLING - 1), tagged("none")]).tooFew);
    assert.ok(!balanceOf(lines(MIN_TELLING)).tooFew);
  });

  it("is surer with more lines of the same kind", () => {
    const unsure = (label: Label, other: Label) => ({
      label,
      shown: true,
      probabilities: { ...tagged(label).probabilities, [label]: 0.7, [other]: 0.3 },
    });
    const width = (copies: number): number => {
      const few = Array.from({ length: copies }, () => [
        unsure("vision", "planning"),
        unsure("controlling", "inspiration"),
      ]);
      const { low, high } = balanceOf(few.flat()).leadership!;
      return high - low;
    };
    assert.ok(width(40) < width(10) && width(10) < width(4));
    assert.ok(width(4000) > 0.9 * width(40), "what is misread in a writer's lines is misread in all of them");
  });

  it("forgets a line that is taken back", () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.array(anyLine, { minLength: 1 }), (kept, dropped) => {
        const tally = createTally();
        for (const line of [...dropped, ...kept]) tally.add(line);
        for (const line of dropped) tally.remove(line);
        const [was, is] = [balanceOf(kept), tally.balance()];
        assert.deepEqual(is.counts, was.counts);
        const share = (balance: typeof is): number => balance.leadership?.share ?? -1;
        assert.ok(Math.abs(share(is) - share(was)) < 1e-6);
      }),
    );
  });

  it("of many notes follows from the sums of each", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyLine, { maxLength: 10 }), { maxLength: 5 }), (notes) => {
        const sums = notes.map((lines) => {
          const tally = createTally();
          for (const line of lines) tally.add(line);
          return tally.sums();
        });
        assert.ok(sums.every(({ length }) => length === TALLY_LENGTH));
        const [merged, whole] = [balanceOfSums(sums), balanceOf(notes.flat())];
        assert.deepEqual({ ...merged.counts, lines: merged.lines }, { ...whole.counts, lines: whole.lines });
        assert.ok(Math.abs((merged.leadership?.low ?? -1) - (whole.leadership?.low ?? -1)) < 1e-9);
      }),
    );
  });

  it("keeps its laws for any lines", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const balance = balanceOf(lines);
        const shares = [balance.leadership, ...PROCESSES.map(({ id }) => balance.processes[id])];
        for (const share of shares) {
          if (!share) continue;
          assert.ok(
            0 <= share.low && share.low <= share.share + 1e-9 && share.share <= share.high + 1e-9 && share.high <= 1,
          );
        }
        if (balance.leadership) {
          const total = PROCESSES.reduce((sum, { id }) => sum + balance.processes[id].share, 0);
          assert.ok(Math.abs(total - 1) < 1e-9);
        }
        assert.equal(
          LABELS.reduce((sum, label) => sum + balance.counts[label], 0),
          balance.telling,
        );
        const turned = balanceOf([...lines].reverse()).leadership?.share ?? -1;
        assert.ok(Math.abs(turned - (balance.leadership?.share ?? -1)) < 1e-9);
      }),
    );
  });
});
