import assert from "node:assert/strict";
import fc from "fast-check";
import { createPanelFeed, type PartContent } from "../../src/editor/panelFeed.ts";
import { withChanges } from "../../src/protocol/changes.ts";
import type { ShownMessage } from "../../src/protocol/fromPanel.ts";
import type { PartId, PartMessage, ToPanel } from "../../src/protocol/toPanel.ts";
import { linesMessage, manyLines, noteView, SUBJECT, TREND } from "../webview/panelViews.ts";

const view = (title: string): PartContent => ({
  type: "show",
  subject: SUBJECT,
  choosers: [],
  view: noteView({ title }),
});

/** A panel that takes what it is sent and, when it comes to it, says what it has. */
function panel() {
  const sent: ToPanel[] = [];
  const answers: ShownMessage[] = [];
  const has = new Map<PartId, PartMessage>();
  const feed = createPanelFeed((message) => {
    sent.push(message);
    if (message.type === "strings") return;
    const part = message.type === "change" ? message.part : message.type;
    const next = message.type === "change" ? withChanges(has.get(part), message.changes) : message;
    has.set(part, next as PartMessage);
    answers.push({ type: "shown", part, serial: has.get(part)!.serial });
  });
  return {
    feed,
    sent,
    has,
    /** Says what was not said yet; false where that is nothing. */
    answer(): boolean {
      const [answer] = answers.splice(0, 1);
      if (answer) feed.onShown(answer);
      return answer !== undefined;
    },
  };
}

describe("what the panel is sent", () => {
  it("is the whole at first, then what has changed, and nothing where nothing has", () => {
    const { feed, sent, answer } = panel();
    feed.send(view("one"));
    answer();
    feed.send(view("two"));
    answer();
    feed.send(view("two"));
    assert.equal(sent.length, 2);
    assert.deepEqual(sent[1], {
      type: "change",
      part: "show",
      base: 1,
      changes: [
        { path: ["view", "title"], value: "two" },
        { path: ["serial"], value: 2 },
      ],
    });
  });

  it("waits while a message is under way; of what waits, only the latest is sent", () => {
    const { feed, sent, has, answer } = panel();
    for (const title of ["one", "two", "three", "four"]) feed.send(view(title));
    assert.equal(sent.length, 1);
    while (answer());
    assert.equal(sent.length, 2);
    assert.deepEqual((has.get("show") as { view?: unknown }).view, noteView({ title: "four" }));
  });

  it("goes on with one part while another is under way", () => {
    const { feed, sent } = panel();
    feed.send(view("one"));
    feed.send(TREND);
    assert.equal(sent.length, 2);
  });

  it("is the whole again for a new page, and where the panel has lost it", () => {
    const { feed, sent, answer } = panel();
    feed.send(view("one"));
    feed.reset();
    feed.send(view("one"));
    answer();
    answer();
    feed.send(view("two"));
    feed.onShown({ type: "shown", part: "show", serial: 0 });
    assert.deepEqual(
      sent.map(({ type }) => type),
      ["show", "show", "change", "show"],
    );
    feed.onShown({ type: "shown", part: "show", serial: 0 });
    assert.equal(sent.length, 4, "what is refused is not sent again");
    feed.send(view("three"));
    assert.equal(sent[4]?.type, "show");
  });

  it("is what was sent last, however it is timed", () => {
    const steps = fc.array(fc.oneof(fc.constant("answer"), fc.constantFrom("a", "b", "c")), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.string(), (list, last) => {
        const { feed, has, answer } = panel();
        for (const step of list) {
          if (step === "answer") answer();
          else feed.send(view(step));
        }
        feed.send(view(last));
        while (answer());
        assert.deepEqual((has.get("show") as { view?: unknown }).view, noteView({ title: last }));
      }),
    );
  });

  it("is short for a key stroke in a note of 10,000 lines, and for a new line in its middle", () => {
    const { feed, sent, answer } = panel();
    const note = manyLines(10_000);
    const key = { ...note[5000]!, text: `${note[5000]!.text}!` };
    const enter = { ...note[5000]!, line: 5001, text: "New" };
    const after = note.slice(5001).map((each) => ({ ...each, line: each.line + 1 }));
    const states = [note, note.with(5000, key), [...note.slice(0, 5000), key, enter, ...after]];
    const bytes = states.map((lines, version) => {
      feed.send(linesMessage(lines, version));
      answer();
      return JSON.stringify(sent.at(-1)).length;
    });
    assert.ok(bytes[0]! > 900_000, `the whole has ${bytes[0]} bytes`);
    assert.ok(Math.max(...bytes.slice(1)) < 500, `the changes have ${bytes.slice(1)} bytes`);
  });
});
