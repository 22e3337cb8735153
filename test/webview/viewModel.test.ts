import assert from "node:assert/strict";
import { numberFormat } from "../../src/webview/format.ts";
import { linesModel } from "../../src/webview/lineModel.ts";
import {
  clearFilter,
  GROUP_STEP,
  INITIAL_STATE,
  setOpen,
  showMore,
  toggleFilter,
} from "../../src/webview/panelState.ts";
import { balanceModel } from "../../src/webview/viewModel.ts";
import { STRINGS } from "./panelStrings.ts";
import { lines, linesMessage, manyLines, type NumberedLine, noteView, TREND } from "./panelViews.ts";

const format = numberFormat("en");
const model = (list: readonly NumberedLine[] = lines(), state = INITIAL_STATE) =>
  linesModel(linesMessage(list), state, STRINGS, format);

describe("lines of a note", () => {
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
    const numbers = model().groups.flatMap((group) => group.lines.map(({ place }) => place.line));
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      lines().map(({ line }) => line),
    );
  });

  it("counts a line that is not shown as not telling, whatever its label", () => {
    const line = { line: 4, text: "tbd", label: "planning", second: "vision", shown: false } as const;
    const { groups } = model([line]);
    assert.equal(groups.length, 1);
    assert.equal(groups[0]!.id, "notTelling");
    assert.equal(groups[0]!.lines[0]!.second, null);
  });

  it("narrows the list to a process, and back", () => {
    const narrowed = toggleFilter(INITIAL_STATE, "planning");
    const { groups, narrowed: narrowing } = model(lines(), narrowed);
    assert.deepEqual(
      groups.map(({ id }) => id),
      ["planning"],
    );
    assert.equal(narrowing?.announcement, "Only Planning: 4 shown");
    assert.equal(narrowing?.empty, null);
    for (const wide of [toggleFilter(narrowed, "planning"), clearFilter(narrowed)]) {
      assert.equal(model(lines(), wide).groups.length, 8);
    }
  });

  it("says so where the list is narrowed to a process without lines", () => {
    const others = lines().filter(({ label }) => label !== "vision");
    const { groups, narrowed } = model(others, toggleFilter(INITIAL_STATE, "vision"));
    assert.deepEqual(groups, []);
    assert.equal(narrowed?.empty, "No line that tells is about this: Vision.");
  });

  it("shows a long group in steps", () => {
    const long = manyLines(2 * GROUP_STEP + 50);
    const first = model(long).groups[0]!;
    assert.equal(first.lines.length, GROUP_STEP);
    assert.equal(first.more, "Show 200 more");
    const second = model(long, showMore(INITIAL_STATE, "planning")).groups[0]!;
    assert.equal(second.more, "Show 50 more");
    const third = model(long, showMore(showMore(INITIAL_STATE, "planning"), "planning")).groups[0]!;
    assert.equal(third.lines.length, long.length);
    assert.equal(third.more, null);
  });

  it("keeps the keys of lines that moved down, and tells apart lines of the same text", () => {
    const before = ["Plan", "Same", "Same"].map((text, line) => planning(text, line));
    const after = [planning("New", 0), ...before.map((each) => ({ ...each, line: each.line + 1 }))];
    const keys = (lines: readonly NumberedLine[]) => model(lines).groups[0]!.lines.map(({ key }) => key);
    assert.deepEqual(keys(after).slice(1), keys(before));
    assert.equal(new Set(keys(before)).size, 3);
  });

  it("names a second process", () => {
    const line = { ...planning("Sam to ship by Friday", 0), second: "organising" } as const;
    const [shown] = model([line]).groups[0]!.lines;
    assert.deepEqual(shown!.second, { letter: "O", description: "also Organising" });
    assert.equal(shown!.position, "line 1");
  });

  it("come by note, and with nothing folded away, where they are of many", () => {
    const file = (uri: string, title: string) => {
      return { ...linesMessage(lines().slice(0, 2), 0).files[0]!, uri, title };
    };
    const files = [file("file:///b.md", "Ben"), file("file:///a.md", "Ana")];
    const message = { ...linesMessage(), process: "vision", files } as const;
    const shown = linesModel(message, toggleFilter(INITIAL_STATE, "vision"), STRINGS, format);
    assert.deepEqual(shown.groups, []);
    assert.deepEqual(
      shown.files.map(({ title, lines }) => [title, lines.length, lines[1]!.place]),
      [
        ["Ben", 2, { uri: "file:///b.md", version: 0, line: 1 }],
        ["Ana", 2, { uri: "file:///a.md", version: 0, line: 1 }],
      ],
    );
    assert.equal(shown.narrowed?.announcement, "Only Vision: 4 shown");
  });
});

describe("view model of the panel", () => {
  const view = (changes = {}, state = INITIAL_STATE, sections = {}) =>
    balanceModel(noteView(changes), sections, state, STRINGS, format);

  it("has no chart where there are too few lines", () => {
    assert.equal(view({ balance: null }).chart, null);
  });

  it("has only the sections that the view has, and waits for those that have not come", () => {
    const { trend, people, lines: list } = view({ sections: ["trend", "lines"] }, INITIAL_STATE, { trend: TREND });
    assert.deepEqual(trend, { open: false, content: null });
    assert.equal(people, null);
    assert.deepEqual(list, { open: true, content: null });
  });

  it("breaks the trend's line where there are too few lines to tell", () => {
    const open = setOpen(INITIAL_STATE, "trend", true);
    const { content } = view({ sections: ["trend"] }, open, { trend: TREND }).trend!;
    assert.equal(content!.points[2]!.share, "too few lines to tell");
    assert.deepEqual(content!.runs, ["12.5,60 37.5,50"]);
  });
});

function planning(text: string, line: number) {
  return { line, text, label: "planning", second: null, shown: true } as const;
}
