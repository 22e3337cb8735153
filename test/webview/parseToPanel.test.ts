import assert from "node:assert/strict";
import fc from "fast-check";
import type { PanelView, ToPanel } from "../../src/protocol/messages.ts";
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
