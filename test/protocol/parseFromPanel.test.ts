import assert from "node:assert/strict";
import fc from "fast-check";
import { type FromPanel, PANEL_COMMANDS } from "../../src/protocol/fromPanel.ts";
import { parseFromPanel } from "../../src/protocol/parseFromPanel.ts";

const position = { uri: "file:///notes/mira.md", version: 3 };

describe("parseFromPanel", () => {
  const messages: readonly FromPanel[] = [
    { type: "ready", sections: [], process: null },
    { type: "want", sections: ["trend", "lines"], process: "vision" },
    { type: "shown", part: "lines", serial: 12 },
    { type: "choose", what: "scope", value: "team" },
    { type: "choose", what: "person", value: "ana" },
    { type: "keepSituation" },
    { type: "dismiss", reading: "planWithoutWhy" },
    { type: "restore" },
    { type: "ask", reading: "planWithoutWhy", question: 1 },
    { type: "reveal", ...position, line: 0 },
    { type: "hover", ...position, line: 12 },
    { type: "hover", ...position, line: null },
    ...PANEL_COMMANDS.map((command) => ({ type: "command", command }) as const),
  ];
  for (const message of messages) {
    it(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(parseFromPanel(structuredClone(message)), message));
  }

  const strangers: readonly unknown[] = [
    undefined,
    null,
    "ready",
    [],
    {},
    { type: "Ready" },
    { type: "ready" },
    { type: "ready", sections: ["all"], process: null },
    { type: "want", sections: "lines", process: null },
    { type: "want", sections: [], process: "none" },
    { type: "shown", part: "strings", serial: 1 },
    { type: "shown", part: "show" },
    { type: "choose", what: "setting", value: "x" },
    { type: "choose", what: "scope" },
    { type: "ask", reading: "x", question: -1 },
    { type: "dismiss" },
    { type: "constructor" },
    { type: "__proto__" },
    { type: "reveal", ...position },
    { type: "reveal", ...position, line: null },
    { type: "reveal", ...position, line: -1 },
    { type: "reveal", ...position, line: 1.5 },
    { type: "reveal", ...position, line: Number.NaN },
    { type: "reveal", ...position, line: "1" },
    { type: "reveal", uri: 1, version: 1, line: 1 },
    { type: "hover", uri: position.uri, line: 1 },
    { type: "command" },
    { type: "command", command: "workbench.action.terminal.new" },
    { type: "command", command: ["newOneOnOne"] },
    Object.create({ type: "restore" }),
  ];
  for (const stranger of strangers) {
    it(`refuses ${JSON.stringify(stranger)}`, () => assert.equal(parseFromPanel(stranger), undefined));
  }

  it("never throws, and takes nothing that is no message", () => {
    const types = fc.constantFrom("restore", "reveal", "hover", "command", "other");
    const nearly = fc.record({ type: types, uri: fc.anything(), version: fc.anything(), line: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (value) => {
        const message = parseFromPanel(value);
        if (message?.type !== "reveal" && message?.type !== "hover") return;
        assert.equal(typeof message.uri, "string");
        assert.ok(message.line === null || message.line >= 0);
      }),
    );
  });
});
