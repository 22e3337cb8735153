import assert from "node:assert/strict";
import type { ProcessId } from "../../src/core/model.ts";
import { PROCESSES } from "../../src/core/processes.ts";
import type { PanelBalance, ProcessShare } from "../../src/protocol/toPanel.ts";
import { chartModel } from "../../src/webview/chartModel.ts";
import { numberFormat } from "../../src/webview/format.ts";
import { STRINGS } from "./panelStrings.ts";

function balance(changes: Partial<Record<ProcessId, ProcessShare>> = {}): PanelBalance {
  const even: ProcessShare = { count: 2, share: 1 / 6, low: 0.1, high: 0.25 };
  return {
    processes: {
      ...(Object.fromEntries(PROCESSES.map(({ id }) => [id, even])) as PanelBalance["processes"]),
      ...changes,
    },
    leadership: { share: 0.3, low: 0.2, high: 0.45 },
  };
}

const model = (of: PanelBalance, filter: ProcessId | null = null) =>
  chartModel(of, null, filter, STRINGS, numberFormat("en"));
const bars = (of: PanelBalance) => model(of).pairs.flatMap((pair) => pair.bars);

describe("chart model", () => {
  it("sets leadership and management side by side, in Kotter's pairs", () => {
    assert.deepEqual(
      model(balance()).pairs.map(({ name, bars }) => [name, ...bars.map((bar) => `${bar.pole} ${bar.name}`)]),
      [
        ["What to do", "leadership Vision", "management Planning"],
        ["The people to do it", "leadership Alignment", "management Organising"],
        ["Getting it done", "leadership Inspiration", "management Controlling"],
      ],
    );
  });

  it("draws all bars on one scale, inside the chart", () => {
    const shares = bars(balance({ planning: { count: 9, share: 0.6, low: 0.45, high: 0.75 } }));
    const planning = shares.find(({ process }) => process === "planning")!;
    const vision = shares.find(({ process }) => process === "vision")!;
    assert.ok(Math.abs(planning.extent.share / vision.extent.share - 0.6 * 6) < 1e-9);
    for (const { extent } of shares) {
      assert.ok(0 <= extent.low && extent.low <= extent.share && extent.share <= extent.high && extent.high <= 1);
    }
  });

  it("keeps the scale while a share moves a little", () => {
    const at = (high: number) => bars(balance({ planning: { count: 3, share: 0.2, low: 0.1, high } }))[0]!.extent.share;
    assert.equal(at(0.31), at(0.39));
  });

  it("draws nothing, and divides by nothing, where all shares are zero", () => {
    const none: ProcessShare = { count: 0, share: 0, low: 0, high: 0 };
    const all = Object.fromEntries(PROCESSES.map(({ id }) => [id, none])) as PanelBalance["processes"];
    for (const { extent } of bars(balance(all))) assert.deepEqual(extent, { share: 0, low: 0, high: 0 });
  });

  it("describes a bar in words", () => {
    const [vision] = bars(balance({ vision: { count: 1234, share: 0.155, low: 0.0749, high: 0.249 } }));
    assert.equal(vision!.count, "1,234");
    assert.equal(vision!.description, "about 16% of the lines that lead or manage, probably 7%–25%");
  });

  it("gives management what leadership leaves", () => {
    assert.deepEqual(
      model(balance()).poles.map(({ name, count, share, interval }) => [name, count, share, interval]),
      [
        ["Leading", "6", "30%", "20%–45%"],
        ["Managing", "6", "70%", "55%–80%"],
      ],
    );
  });

  it("sets the poles' bar against what the situation asks for", () => {
    const { poleBar } = chartModel(balance(), { low: 0.5, high: 0.8 }, null, STRINGS, numberFormat("en"));
    assert.deepEqual(poleBar.range, { low: 0.5, high: 0.8 });
    assert.equal(
      poleBar.description,
      "About 30% of the lines that lead or manage lead, probably 20%–45%; the rest manages. The situation asks for 50%–80%.",
    );
    assert.doesNotMatch(model(balance()).poleBar.description, /asks/);
  });

  it("presses the bar to which the list is narrowed", () => {
    const pressed = model(balance(), "organising").pairs.flatMap((pair) => pair.bars.filter((bar) => bar.pressed));
    assert.deepEqual(
      pressed.map(({ process }) => process),
      ["organising"],
    );
  });
});
