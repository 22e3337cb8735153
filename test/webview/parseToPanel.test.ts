import assert from "node:assert/strict";
import fc from "fast-check";
import type { ToPanel } from "../../src/protocol/messages.ts";
import { parseToPanel } from "../../src/webview/parseToPanel.ts";
import { STRINGS } from "./panelStrings.ts";
import { EMPTY, hostileView, noteView } from "./panelViews.ts";

const document = { uri: "file:///notes/mira.md", version: 3 };

describe("parseToPanel", () => {
  const messages: Readonly<Record<string, ToPanel>> = {
    "a note": { type: "show", document, view: noteView() },
    "a hostile note": { type: "show", document, view: hostileView() },
    "a note with too few lines": { type: "show", document, view: noteView({ balance: null }) },
    "an empty view": { type: "show", document: null, view: EMPTY },
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
    const message = { type: "show", document, view: { ...view, balance: { ...view.balance, leadership } } };
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
