import assert from "node:assert/strict";
import { numberFormat } from "../../src/webview/format.ts";
import { clearFilter, GROUP_STEP, INITIAL_STATE, showMore, toggleFilter } from "../../src/webview/panelState.ts";
import { noteModel } from "../../src/webview/viewModel.ts";
import { STRINGS } from "./panelStrings.ts";
import { longView, noteView } from "./panelViews.ts";

const format = numberFormat("en");
const model = (view = noteView(), state = INITIAL_STATE) => noteModel(view, state, STRINGS, format);

describe("view model of a note", () => {
  it("groups the lines by process, in the order of the six, with those that tell nothing last", () => {
    const { groups } = model();
    assert.deepEqual(
      groups.map(({ id, count }) => `${id} ${count}`),
      [
        "vision 2",
        "alignment 1",
        "inspiration 2",
        "planning 4",
        "organising 2",
        "controlling 3",
        "none 1",
        "notTelling 3",
      ],
    );
    assert.deepEqual(
      groups.filter(({ open }) => !open).map(({ id }) => id),
      ["none", "notTelling"],
    );
  });

  it("keeps every line in exactly one group", () => {
    const view = noteView();
    const numbers = model(view).groups.flatMap(({ lines }) => lines.map(({ line }) => line));
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      view.lines.map(({ line }) => line),
    );
  });

  it("counts a line that is not shown as not telling, whatever its label", () => {
    const line = { line: 4, text: "tbd", label: "planning", second: "vision", shown: false } as const;
    const { groups } = model(noteView({ lines: [line] }));
    assert.equal(groups.length, 1);
    assert.equal(groups[0]!.id, "notTelling");
    assert.equal(groups[0]!.lines[0]!.second, null);
  });

  it("narrows the list to a process, and back", () => {
    const narrowed = toggleFilter(INITIAL_STATE, "planning");
    const { groups, narrowed: narrowing } = model(noteView(), narrowed);
    assert.deepEqual(
      groups.map(({ id }) => id),
      ["planning"],
    );
    assert.equal(narrowing?.announcement, "Only Planning: 4 shown");
    assert.equal(narrowing?.empty, null);
    for (const wide of [toggleFilter(narrowed, "planning"), clearFilter(narrowed)]) {
      assert.equal(model(noteView(), wide).groups.length, 8);
    }
  });

  it("says so where the list is narrowed to a process without lines", () => {
    const view = noteView({ lines: noteView().lines.filter(({ label }) => label !== "vision") });
    const { groups, narrowed } = model(view, toggleFilter(INITIAL_STATE, "vision"));
    assert.deepEqual(groups, []);
    assert.equal(narrowed?.empty, "No line that tells is about this: Vision.");
  });

  it("shows a long group in steps", () => {
    const view = longView(2 * GROUP_STEP + 50);
    const first = model(view).groups[0]!;
    assert.equal(first.lines.length, GROUP_STEP);
    assert.equal(first.more, "Show 200 more");
    const second = model(view, showMore(INITIAL_STATE, "planning")).groups[0]!;
    assert.equal(second.more, "Show 50 more");
    const third = model(view, showMore(showMore(INITIAL_STATE, "planning"), "planning")).groups[0]!;
    assert.equal(third.lines.length, view.lines.length);
    assert.equal(third.more, null);
  });

  it("keeps the keys of lines that moved down, and tells apart lines of the same text", () => {
    const before = ["Plan", "Same", "Same"].map((text, line) => planning(text, line));
    const after = [planning("New", 0), ...before.map((each) => ({ ...each, line: each.line + 1 }))];
    const keys = (lines: typeof before) => model(noteView({ lines })).groups[0]!.lines.map(({ key }) => key);
    assert.deepEqual(keys(after).slice(1), keys(before));
    assert.equal(new Set(keys(before)).size, 3);
  });

  it("names a second process", () => {
    const line = { ...planning("Sam to ship by Friday", 0), second: "organising" } as const;
    const [shown] = model(noteView({ lines: [line] })).groups[0]!.lines;
    assert.deepEqual(shown!.second, { letter: "O", description: "also Organising" });
    assert.equal(shown!.position, "line 1");
  });

  it("has no chart where there are too few lines", () => {
    assert.equal(model(noteView({ balance: null })).chart, null);
  });
});

function planning(text: string, line: number) {
  return { line, text, label: "planning", second: null, shown: true } as const;
}
