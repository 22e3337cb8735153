// Builds everything under dist/. `--production` minifies, writes the library's
// declarations and prints a size report, `--watch` rebuilds on change,
// `--tests` adds the unit-test bundles under dist/test.
const { execFileSync } = require("node:child_process");
const { existsSync, readdirSync, readFileSync, rmSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const esbuild = require("esbuild");

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");
const withTests = process.argv.includes("--tests");
const dist = path.join(__dirname, "dist");

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: __dirname,
  bundle: true,
  format: "cjs",
  target: "es2022",
  minify: production,
  charset: "utf8",
  sourcemap: production ? false : "linked",
  logLevel: "warning",
};
/** @type {import("esbuild").BuildOptions} */
const node = { ...common, platform: "node", target: "node20" };
/** @type {import("esbuild").BuildOptions} */
const browser = { ...common, platform: "browser" };

const yamlParser = path.join(__dirname, "node_modules/yaml/browser/dist/parse");
/**
 * Of the YAML library, what splits a text into tokens and values; what is not called is left out. Its modules do
 * nothing when they are loaded, but its package does not say so.
 */
/** @type {import("esbuild").Plugin} */
const yamlInParts = {
  name: "yaml-in-parts",
  setup(build) {
    const contents = `
      import { isCollection, isScalar } from "./cst.js";
      import { resolveAsScalar } from "./cst-scalar.js";
      export { Parser } from "./parser.js";
      export const CST = { isCollection, isScalar, resolveAsScalar };`;
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: "yaml", namespace: "yaml-parts", sideEffects: false }));
    build.onLoad({ filter: /^yaml$/, namespace: "yaml-parts" }, () => ({ contents, resolveDir: yamlParser }));
    build.onResolve({ filter: /^\.{1,2}\// }, async ({ path: request, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === yamlInParts || !/[\\/]yaml[\\/]browser[\\/]/.test(resolveDir + path.sep)) return undefined;
      const found = await build.resolve(request, { importer, kind, resolveDir, pluginData: yamlInParts });
      return { ...found, sideEffects: false };
    });
  },
};

/**
 * The editor's interface, taken over once and by the names that are used. Else every file that imports it copies all of
 * it at the start.
 */
/** @type {import("esbuild").Plugin} */
const editorByName = {
  name: "editor-by-name",
  setup(build) {
    const types = readFileSync(require.resolve("@types/vscode/index.d.ts"), "utf8");
    const names = types.matchAll(/^\s+export (?:abstract )?(?:namespace|class|enum|const) (\w+)/gm);
    const lines = [...new Set([...names].map(([, name]) => name))].map(
      (name) => `export const ${name} = /* @__PURE__ */ (() => editor.${name})();`,
    );
    const contents = ['const editor = require("vscode");', ...lines].join("\n");
    build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === "import-statement" ? { path: "vscode", namespace: "editor-by-name" } : undefined,
    );
    build.onLoad({ filter: /^vscode$/, namespace: "editor-by-name" }, () => ({ contents }));
  },
};

/** What users get. */
/** @type {import("esbuild").BuildOptions[]} */
const products = [
  // One for every host: nothing in it needs Node.
  {
    ...browser,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode"],
    plugins: [editorByName, yamlInParts],
  },
  // Starts in a thread of the same hosts.
  {
    ...browser,
    format: "iife",
    entryPoints: ["src/worker.ts"],
    outfile: "dist/worker.js",
    plugins: [yamlInParts],
  },
  { ...browser, format: "iife", entryPoints: ["src/webview/panel.ts"], outfile: "dist/webview/panel.js" },
  {
    ...node,
    entryPoints: ["src/cli.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [yamlInParts],
  },
  { ...node, entryPoints: ["src/library.ts"], outfile: "dist/core.js" },
];

/** What builds and checks the data: never shipped. */
/** @type {import("esbuild").BuildOptions} */
const tools = {
  ...node,
  minify: false,
  entryPoints: readdirSync(path.join(__dirname, "src/packs"))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/packs/${name}`),
  outdir: "dist/tools",
  packages: "external",
};

/** One bundle a test file; dependencies stay in node_modules. */
/** @type {() => import("esbuild").BuildOptions} */
const unitTests = () => ({
  ...node,
  entryPoints: readdirSync(path.join(__dirname, "test"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !name.split(path.sep).includes("editor"))
    .map((name) => `test/${name}`),
  outdir: "dist/test",
  outbase: "test",
  packages: "external",
});

async function main() {
  if (!watch) rmSync(dist, { recursive: true, force: true });
  await esbuild.build(tools);
  const { buildData } = require(path.join(dist, "tools/build.js"));
  await buildData(__dirname, dist);

  const builds = withTests ? [...products, unitTests()] : products;
  if (watch) {
    for (const options of builds) {
      const plugins = [...(options.plugins ?? []), announce];
      await (await esbuild.context({ ...options, plugins })).watch();
    }
    return;
  }
  await Promise.all(builds.map((options) => esbuild.build(options)));
  if (production) writeTypes();
  if (production) reportSizes();
}

/** Lines that the editor's build task waits for. */
/** @type {import("esbuild").Plugin} */
const announce = {
  name: "announce",
  setup(build) {
    build.onStart(() => console.log("[watch] build started"));
    build.onEnd(() => console.log("[watch] build finished"));
  },
};

/** The library's declarations, under dist/types. */
function writeTypes() {
  const compiler = path.join(path.dirname(require.resolve("typescript/package.json")), "bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", "src/tsconfig.types.json"], { cwd: __dirname, stdio: "inherit" });
}

function reportSizes() {
  const packs = path.join(dist, "packs");
  const files = [
    ...products.map((options) => path.join(__dirname, String(options.outfile))),
    ...(existsSync(packs) ? readdirSync(packs).map((name) => path.join(packs, name)) : []),
  ];
  console.log(`${"file".padEnd(32)}${"KB".padStart(8)}${"gzip KB".padStart(10)}`);
  for (const file of files) {
    const bytes = readFileSync(file);
    const kilobytes = (/** @type {number} */ size) => (size / 1024).toFixed(1);
    const name = path.relative(__dirname, file).padEnd(32);
    console.log(name + kilobytes(bytes.length).padStart(8) + kilobytes(gzipSync(bytes).length).padStart(10));
  }
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

module.exports = { products };
