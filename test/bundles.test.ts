import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
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
    assert.ok(Buffer.byteLength(code) < 290_000, `${Buffer.byteLength(code)} bytes`);
  });

  it("is small: what reads notes in a thread", async () => {
    const code = await bundle("dist/worker.js");
    assert.ok(Buffer.byteLength(code) < 140_000, `${Buffer.byteLength(code)} bytes`);
  });

  it("is small: the panel", async () => {
    const code = await bundle("dist/webview/panel.js");
    assert.ok(Buffer.byteLength(code) < 150_000, `${Buffer.byteLength(code)} bytes`);
  });

  it("is small: all packs, compressed as in a package", async () => {
    const names = await readdir("dist/packs");
    const files = await Promise.all(names.map((name) => readFile(path.join("dist/packs", name))));
    const bytes = files.reduce((sum, file) => sum + deflateRawSync(file).length, 0);
    assert.ok(names.length >= 18 && bytes < 850_000, `${bytes} bytes in ${names.length} files`);
  });

  for (const [file, modules] of Object.entries({ "dist/extension.js": ['"vscode"'], "dist/worker.js": [] })) {
    it(`loads no code but the editor's, and that once, so that it runs in a web worker: ${file}`, async () => {
      const code = await bundle(file);
      const loaded = [...code.matchAll(/\b(?:require|import|importScripts|eval|Function)\(([^)]*)\)/g)];
      assert.deepEqual(
        loaded.map(([, what]) => what),
        modules,
      );
    });
  }
});
