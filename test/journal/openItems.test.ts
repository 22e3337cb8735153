import assert from "node:assert/strict";
import { createAnalyzer, finish } from "../../src/core/index.ts";
import { dueSpan, groupItems, type ItemGrouping } from "../../src/journal/groupItems.ts";
import { noteContents, noteRecords } from "../../src/journal/noteRecord.ts";
import { byDue, type FileNotes, openItemLister, openItems, openItemsByPerson } from "../../src/journal/openItems.ts";
import { WORDS } from "../words.ts";

const PLACES = { patterns: ["people/${person}/${date}.md"], personOf: (name: string) => name, words: WORDS };
const WHO = { me: ["Ilse"], nameOf: (name: string) => (name === "Ani" ? "Ana" : name) };
const TODAY = "2026-11-27";

const analyzer = createAnalyzer([], { words: WORDS });

function notes(files: Readonly<Record<string, string>>): FileNotes[] {
  return Object.entries(files).map(([path, text]) => {
    const contents = noteContents(text, analyzer.analyze(text, { language: "en" }), WORDS);
    return { path, notes: noteRecords(path, contents, PLACES) };
  });
}

const FILES = notes({
  "people/Ana/2026-11-10.md":
    "- [ ] Send the budget by Friday\n- [x] Call\n- [ ] @me Ask the board by 30 November\n- [>] Moved on\n",
  "people/Ana/2026-11-20.md":
    "- [ ] Ani: book a room 📅 2026-11-27\n- [ ] Read the plan\n- [ ] Ben: help Ana\n- a bullet for @ana\n",
  "people/Ben/2026-11-18.org": "#+title: x\n* TODO Write it down\n  DEADLINE: <2026-12-24 Thu>\n* DONE Rest\n",
  "plans/rooms.md": "- [ ] @Ana finds rooms\n- [ ] Ilse: pays due:2027-01-01\n",
});

const words = (items: readonly { item: { text: string } }[]): string[] => items.map(({ item }) => item.text);

describe("open items", () => {
  it("are the tasks that are neither done nor moved on, with the day that they are due", () => {
    assert.deepEqual(
      openItems(FILES, WHO).map(({ file, item, person }) => [file.path.slice(0, 10), item.line, item.due, person]),
      [
        ["people/Ana", 0, "2026-11-13", "Ana"],
        ["people/Ana", 2, "2026-11-30", "Ana"],
        ["people/Ana", 0, "2026-11-27", "Ana"],
        ["people/Ana", 1, null, "Ana"],
        ["people/Ana", 2, null, "Ana"],
        ["people/Ben", 1, "2026-12-24", "Ben"],
        ["plans/room", 0, null, null],
        ["plans/room", 1, "2027-01-01", null],
      ],
    );
  });

  it("with a person stand in their notes or are theirs to do, those due first in front", () => {
    const byPerson = openItemsByPerson(openItems(FILES, WHO).sort(byDue));
    assert.deepEqual(words(byPerson.get("ana") ?? []), [
      "Send the budget by Friday",
      "Ani: book a room 📅 2026-11-27",
      "@me Ask the board by 30 November",
      "Read the plan",
      "Ben: help Ana",
      "@Ana finds rooms",
    ]);
    assert.deepEqual(words(byPerson.get("ben") ?? []), ["Write it down", "Ben: help Ana"]);
    assert.deepEqual(byPerson.get("chidi") ?? [], []);
  });

  it("know which of the tasks with the same words in their file they are, done ones counted", () => {
    const running = notes({ "people/Ana.md": "# 2026-11-10\n- [x] Call\n# 2026-11-17\n- [ ] Call\n- [ ] Write\n" });
    assert.deepEqual(
      openItems(running, WHO).map(({ item }) => [item.text, item.nth, item.of]),
      [
        ["Call", 1, 2],
        ["Write", 0, 1],
      ],
    );
  });

  it("are worked out anew for files that have changed, and for all when names are spelled anew", () => {
    let made = 0;
    const lister = openItemLister<FileNotes, object>(WHO, (open) => {
      made++;
      return open;
    });
    const list = (files: readonly FileNotes[]): [made: number, items: object[]] => {
      made = 0;
      const items = finish(lister(files));
      return [made, items];
    };
    const [, before] = list(FILES);
    assert.deepEqual([made, before], [before.length, openItems(FILES, WHO)]);
    const files = [...FILES.slice(1), ...notes({ "people/Ben/2026-12-01.md": "- [ ] Ana: sing\n" })];
    const [again, after] = list(files);
    assert.deepEqual([again, after], [1, openItems(files, WHO)]);
    assert.equal(after[0], before[2], "an item is another object");
    const named = [...files, ...notes({ "a.md": "---\nperson: Ben Ode\n---\n- [ ] @Ben dances\n" })];
    const all = openItems(named, WHO);
    assert.deepEqual(list(named), [all.length, all]);
  });

  it("are told apart in a running file by the section that they stand in", () => {
    const running = notes({
      "people/Ana.md": "# 2026-11-10\n- [ ] One by Friday\n# 2026-11-17\n- [ ] Two by Friday\n",
    });
    assert.deepEqual(
      openItems(running, WHO).map(({ item }) => [item.line, item.due]),
      [
        [1, "2026-11-13"],
        [3, "2026-11-20"],
      ],
    );
  });
});

describe("groups of open items", () => {
  const grouped = (by: ItemGrouping) =>
    groupItems(openItems(FILES, WHO), by, TODAY).map(({ who, groups }) => [
      who,
      ...groups.map(({ of, items }) => [
        "person" in of ? of.person : of.due,
        ...words(items.toSorted(byDue)).map((text) => text.slice(0, 12)),
      ]),
    ]);

  it("are whose they are, then to whom or by whom", () => {
    assert.deepEqual(grouped("person"), [
      ["me", ["Ana", "@me Ask the "], [null, "Ilse: pays d"]],
      ["person", ["Ana", "Ani: book a ", "@Ana finds r"], ["Ben", "Ben: help An"]],
      ["nobody", ["Ana", "Send the bud", "Read the pla"], ["Ben", "Write it dow"]],
    ]);
  });

  it("are whose they are, then by when", () => {
    assert.deepEqual(grouped("date"), [
      ["me", ["week", "@me Ask the "], ["later", "Ilse: pays d"]],
      ["person", ["today", "Ani: book a "], ["never", "Ben: help An", "@Ana finds r"]],
      ["nobody", ["overdue", "Send the bud"], ["later", "Write it dow"], ["never", "Read the pla"]],
    ]);
  });

  it("an item is overdue the day after it was due, and soon for seven days", () => {
    const spans = ["2026-11-26", "2026-11-27", "2026-11-28", "2026-12-04", "2026-12-05", null].map((due) =>
      dueSpan(due, TODAY),
    );
    assert.deepEqual(spans, ["overdue", "today", "week", "week", "later", "never"]);
  });
});
