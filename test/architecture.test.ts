import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What each part may import: other parts, and packages by name. DESIGN: who may import whom. */
const ALLOWED: Readonly<Record<string, { parts: readonly string[]; packages: readonly (string | RegExp)[] }>> = {
  core: { parts: ["core"], packages: [] },
  journal: { parts: ["core", "journal"], packages: ["yaml"] },
  packs: { parts: ["core", "journal", "report", "packs"], packages: ["yaml", /^node:/] },
  report: { parts: ["core", "journal", "report"], packages: [] },
  protocol: { parts: ["protocol"], packages: [] },
  webview: { parts: ["protocol", "webview", "core/processes.ts"], packages: [/^@vscode-elements\//, /^lit/] },
  editor: { parts: ["core", "journal", "report", "protocol", "editor"], packages: ["vscode"] },
  cli: { parts: ["core", "journal", "report", "cli"], packages: ["commander", /^node:/] },
  "extension.ts": { parts: ["core", "editor"], packages: ["vscode"] },
  "worker.ts": { parts: ["editor/index"], packages: [] },
  "library.ts": { parts: ["core"], packages: [/^node:/] },
  "cli.ts": { parts: ["core", "journal", "report", "cli", "library.ts"], packages: ["commander", /^node:/] },
};

/** Types of these parts may be imported by anything that does not import their code. */
const TYPES_FROM: Readonly<Record<string, readonly string[]>> = {
  protocol: ["core", "journal"],
  webview: ["core", "journal"],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const root = path.resolve("src");

function sourceFiles(): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name))
    .map((name) => name.split(path.sep).join("/"));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const statements = text.matchAll(/^(?:import|export)\s(type\s)?[^;"']*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm);
  const dynamic = text.matchAll(/\b(?:import|require)\(\s*"([^"]+)"/g);
  return [
    ...[...statements].map((found) => ({ file, target: found[2] ?? found[3]!, typeOnly: found[1] !== undefined })),
    ...[...dynamic].map((found) => ({ file, target: found[1]!, typeOnly: false })),
  ];
}

const partOf = (file: string): string => file.split("/")[0]!;
const resolved = ({ file, target }: Import): string => path.posix.join(path.posix.dirname(file), target);

function isAllowed(each: Import): boolean {
  const part = partOf(each.file);
  const rule = ALLOWED[part];
  assert.ok(rule, `src/${each.file}: no rule for the part "${part}"; add it to the table in test/architecture.test.ts`);
  if (!each.target.startsWith(".")) {
    return rule.packages.some((name) => (typeof name === "string" ? name === each.target : name.test(each.target)));
  }
  const target = resolved(each);
  if (rule.parts.some((name) => target === name || target.startsWith(`${name}/`))) return true;
  return each.typeOnly && (TYPES_FROM[part] ?? []).includes(partOf(target));
}

describe("architecture", () => {
  const files = sourceFiles();
  const imports = files.flatMap(importsOf);

  it("imports only what the table allows", () => {
    const wrong = imports.filter((each) => !isAllowed(each)).map(({ file, target }) => `src/${file} imports ${target}`);
    assert.deepEqual(wrong, []);
  });

  it("has no cycles", () => {
    const graph = new Map(files.map((file) => [file, [] as string[]]));
    for (const each of imports) {
      if (each.target.startsWith(".") && !each.typeOnly) graph.get(each.file)?.push(resolved(each));
    }
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      assert.ok(!trail.includes(file), `import cycle: ${[...trail.slice(trail.indexOf(file)), file].join(" → ")}`);
      if (done.has(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it("reads an import of every source file that has one", () => {
    const silent = files.filter(
      (file) => /^import\s/m.test(readFileSync(path.join(root, file), "utf8")) && importsOf(file).length === 0,
    );
    assert.deepEqual(silent, []);
  });

  it("never sets HTML from a string and never evaluates one", () => {
    const risky =
      /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|unsafeHTML|fetch\(|XMLHttpRequest|WebSocket/;
    assert.deepEqual(
      files.filter((file) => risky.test(readFileSync(path.join(root, file), "utf8"))),
      [],
    );
  });
});
