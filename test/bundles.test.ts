import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";

const { products }: { products: BuildOptions[] } = createRequire(path.resolve("esbuild.js"))("./esbuild.js");

/** As it ships. */
async function bundle(outfile: string): Promise<string> {
  const options = products.find((product) => product.outfile === outfile);
  const { outputFiles } = await build({ ...options, minify: true, sourcemap: false, write: false });
  return outputFiles![0]!.text;
}

describe("what is shipped", () => {
  it("is small: the extension", async () => {
    const code = await bundle("dist/extension.js");
    assert.ok(Buffer.byteLength(code) < 280_000, `${Buffer.byteLength(code)} bytes`);
  });

  it("is small: the panel", async () => {
    const code = await bundle("dist/webview/panel.js");
    assert.ok(Buffer.byteLength(code) < 150_000, `${Buffer.byteLength(code)} bytes`);
  });

  it("loads no code but the editor's, so that the extension runs in a web worker", async () => {
    const code = await bundle("dist/extension.js");
    const loaded = [...code.matchAll(/\b(?:require|import|importScripts|eval|Function)\(([^)]*)\)/g)];
    assert.deepEqual([...new Set(loaded.map(([, what]) => what))], ['"vscode"']);
  });
});
