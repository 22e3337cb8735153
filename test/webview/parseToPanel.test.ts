import assert from "node:assert/strict";
import fc from "fast-check";
import type { PanelView, ToPanel } from "../../src/protocol/toPanel.ts";
import { parseToPanel } from "../../src/webview/parseToPanel.ts";
import { STRINGS } from "./panelStrings.ts";
import {
  EMPTY,
  fullView,
  hostileLines,
  hostileView,
  linesMessage,
  noteView,
  PEOPLE,
  SUBJECT,
  TREND,
} from "./panelViews.ts";

const show = (view: PanelView): ToPanel => ({
  type: "show",
  serial: 3,
  subject: SUBJECT,
  choosers: [{ id: "scope", label: "Which notes", value: "note", choices: [{ value: "note", label: "This note" }] }],
  view,
});

describe("parseToPanel", () => {
  const messages: Readonly<Record<string, ToPanel>> = {
    "a note": show(noteView()),
    "a note with everything": show(fullView()),
    "a hostile note": show(hostileView()),
    "a note with too few lines": show(noteView({ balance: null })),
    "an empty view": show(EMPTY),
    lines: linesMessage(hostileLines()),
    "a trend": TREND,
    people: PEOPLE,
    strings: { type: "strings", language: "en", strings: STRINGS },
  };
  for (const [name, message] of Object.entries(messages)) {
    it(`takes ${name}`, () => assert.deepEqual(parseToPanel(structuredClone(message)), message));
  }

  it("takes changes, whatever they put where, and nothing else for one", () => {
    const value = { path: ["files", 0, "version"], value: null };
    const entries = { path: ["files", 0, "lines"], at: 4, removed: 1, added: [] };
    const message = (...changes: unknown[]) => ({ type: "change", part: "lines", base: 3, changes });
    assert.deepEqual(parseToPanel(message(value, entries)), message(value, entries));
    const strangers = [
      null,
      {},
      { path: [] },
      { ...value, path: "files" },
      { ...value, path: [-1] },
      { ...entries, at: -1 },
    ];
    for (const stranger of strangers) assert.equal(parseToPanel(message(stranger)), undefined);
    assert.equal(parseToPanel({ ...message(), part: "strings" }), undefined);
    assert.equal(parseToPanel({ ...message(), base: "3" }), undefined);
  });

  it("refuses a message with any one field wrong or missing", () => {
    for (const message of Object.values(messages)) {
      for (const path of leaves(message)) {
        for (const wrong of [undefined, Number.NaN, { length: 1 }]) {
          const value = structuredClone(message);
          const parent = path
            .slice(0, -1)
            .reduce<Record<string, unknown>>(
              (part, key) => part[key] as Record<string, unknown>,
              value as unknown as Record<string, unknown>,
            );
          parent[path.at(-1)!] = wrong;
          assert.equal(parseToPanel(value), undefined, `${path.join(".")} = ${String(wrong)}`);
        }
      }
    }
  });

  it("refuses shares outside 0 … 1", () => {
    const view = noteView();
    const leadership = { share: 1.01, low: 0, high: 1 };
    const message = show({ ...view, balance: { ...view.balance!, leadership } });
    assert.equal(parseToPanel(message), undefined);
  });

  it("takes lines that it knows without another look, and looks at those that are new", () => {
    const known = structuredClone(linesMessage());
    assert.ok(parseToPanel(known));
    const [file] = known.files;
    const withLine = (line: unknown) => ({ ...known, files: [{ ...file, lines: [...file!.lines, line] }] });
    assert.ok(parseToPanel(withLine(structuredClone(file!.lines[0]))));
    assert.equal(parseToPanel(withLine({ ...file!.lines[0], step: -1 })), undefined);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseToPanel(value)));
  });
});

/** Paths of all fields that hold no object. */
function leaves(value: object): string[][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null ? leaves(inner).map((path) => [key, ...path]) : [[key]],
  );
}
