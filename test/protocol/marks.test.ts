import assert from "node:assert/strict";
import manifest from "../../package.json";
import { PROCESSES } from "../../src/core/processes.ts";
import { MARKS } from "../../src/protocol/marks.ts";

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("marks of the processes", () => {
  it("have the colours that the manifest contributes to themes", () => {
    assert.deepEqual(
      manifest.contributes.colors.map(({ id, defaults }) => ({ id, ...defaults })),
      PROCESSES.map(({ id }) => {
        const { light, dark } = MARKS[id].fill;
        return { id: `evenkeel.${id}`, light, dark, highContrast: dark, highContrastLight: light };
      }),
    );
  });

  for (const { id } of PROCESSES) {
    it(`can be read, and told from the background: ${id}`, () => {
      assert.ok(contrast(MARKS[id].fill.light, "#ffffff") >= 4.5);
      assert.ok(contrast(MARKS[id].fill.dark, "#1e1e1e") >= 4.5);
    });
  }

  it("differ in shape", () => {
    assert.equal(new Set(PROCESSES.map(({ id }) => MARKS[id].outline)).size, PROCESSES.length);
  });
});
