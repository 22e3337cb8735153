import assert from "node:assert/strict";
import fc from "fast-check";
import {
  forOtherSubject,
  INITIAL_STATE,
  restored,
  saved,
  setOpen,
  setScroll,
  showMore,
  toggleFilter,
  wanted,
} from "../../src/webview/panelState.ts";

describe("panel state", () => {
  it("survives being saved, but for how much of a long list was asked for", () => {
    const state = setScroll(setOpen(toggleFilter(INITIAL_STATE, "vision"), "none", true), 120.4);
    assert.deepEqual(restored(structuredClone(saved(showMore(state, "planning")))), state);
  });

  it("starts afresh from whatever else was saved", () => {
    fc.assert(fc.property(fc.anything(), (value) => assert.deepEqual(restored(value), INITIAL_STATE)));
    const { open } = INITIAL_STATE;
    for (const value of [
      { filter: "strategy", open, scroll: 0 },
      { filter: null, open: { vision: true }, scroll: 0 },
      { filter: null, open, scroll: "0" },
    ]) {
      assert.deepEqual(restored(value), INITIAL_STATE);
    }
  });

  it("opens the group to which the list is narrowed", () => {
    assert.equal(toggleFilter(setOpen(INITIAL_STATE, "vision", false), "vision").open.vision, true);
  });

  it("wants the sections that are open, and the lines of the process they are narrowed to", () => {
    assert.deepEqual(wanted(INITIAL_STATE), { sections: ["lines"], process: null });
    const state = toggleFilter(setOpen(setOpen(INITIAL_STATE, "lines", false), "trend", true), "vision");
    assert.deepEqual(wanted(state), { sections: ["trend", "lines"], process: "vision" });
  });

  it("keeps what is folded away for other notes, but neither filter nor place", () => {
    const state = showMore(setScroll(setOpen(toggleFilter(INITIAL_STATE, "vision"), "planning", false), 300), "vision");
    assert.deepEqual(forOtherSubject(state), setOpen(INITIAL_STATE, "planning", false));
  });
});
