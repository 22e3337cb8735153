import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument } from "yaml";
import { readYamlBlock, type YamlValue } from "../../src/journal/yamlBlock.ts";

const read = (source: string) => readYamlBlock(source, { start: 0, end: source.length });

/** As the whole library would say it, with every scalar as text. */
function plain(value: YamlValue): unknown {
  if (value.kind === "text") return value.text;
  if (value.kind === "list") return value.items.map(plain);
  if (value.kind === "map")
    return Object.fromEntries([...value.fields].map(([name, field]) => [name, plain(field.value)]));
  return null;
}

const word = fc.constantFrom("person", "date", "Ana", "2026-01-02", "~", "null", "007", "yes", "a b", "ü", "");
const scalar = fc.oneof(
  word,
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text}'`),
  fc.constantFrom(
    "[a, b]",
    "{a: b}",
    "[]",
    "{}",
    "[a, {b: c}]",
    "|\n  two\n  lines",
    ">\n  a\n  b",
    "a # note",
    "\n  - a\n  - b",
    "\n- a\n-",
    "\n  - a: b\n    c: [d]\n  - e",
    "\n    deep: a\n    # comment\n    more:\n      - b",
    "a\n  b\n\n  c - d",
    '"a\\tb \\"c\\" \\u00e9\\x41\\U0001F600\\/"',
    '"a \n\n  b\\\n  c\\  \n  d"',
    "'it''s\n\n  so'",
    "[\n  a, # note\n  'b, c',\n]",
    '{a: [b, c d], "e":f, g}',
    "|-\n    a\n\n     b # c\n  ",
    ">\n\n  a\n  b\n\n  c\n    d\n  e",
    ">+ # note\n  a\n\n",
    "|1\n  a",
    "!tag a",
    "&anchor\n  a: b",
    "http://a.b/c#d?e",
    "it's -a, b [c]",
  ),
);
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom("person", "date", "kind", "situation", '"quoted"', "a b"), scalar)
    .map(([k, v]) => `${k}: ${v}`),
  fc.constantFrom("# comment", "", "nested:\n  from: 10\n  to: 20", "empty:"),
);
const broken = fc.constantFrom(
  "person",
  "a: b: c",
  "x: [a",
  "x: {a: b",
  '"open: a',
  "- item",
  "  deep: a",
  "x: @a",
  'x: "a" b',
  "\tx: a",
  "x: *a",
  "x: 'a",
  'x: "a\\q"',
  "x: [a b",
  "x: {a: b]",
  "x: - a",
  "x: |a",
  "x: `a`",
  "x:\n  a: b\n c: d",
  "x: a\n  b: c",
  "- a\nx: b",
);
const blocks = (lines: fc.Arbitrary<string>) => fc.array(lines, { maxLength: 6 }).map((all) => `${all.join("\n")}\n`);

describe("YAML tokens", () => {
  it("read as the whole library reads them, wherever that finds no fault", () => {
    fc.assert(
      fc.property(blocks(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: broken })), (source) => {
        const document = parseDocument(source, { schema: "failsafe", logLevel: "silent" });
        if (document.errors.length > 0 || /\*a/.test(source)) return;
        const { fields, problems } = read(source);
        const expected = parseDocument(source, { schema: "core", logLevel: "silent" });
        if (expected.toJS() === null || typeof expected.toJS() !== "object" || Array.isArray(expected.toJS())) return;
        assert.deepEqual(problems, []);
        const texts = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(texts);
          if (value === null || typeof value !== "object") return value;
          return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, texts(inner)]));
        };
        const failsafe = texts(document.toJS()) as Record<string, unknown>;
        const core = texts(expected.toJS()) as Record<string, unknown>;
        const ours = Object.fromEntries([...fields].map(([name, { value }]) => [name, plain(value)]));
        assert.deepEqual(ours, nulls(failsafe, core));
      }),
      { numRuns: 1000 },
    );
  });

  it("find a fault wherever the whole library finds one", () => {
    fc.assert(
      fc.property(blocks(fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: broken })), (source) => {
        const { errors } = parseDocument(source, { schema: "core", logLevel: "silent" });
        if (errors.length > 0) assert.notDeepEqual(read(source).problems, [], errors[0]!.message);
      }),
      {
        numRuns: 1000,
        examples: [["empty:\n- item\n# comment\n  deep: a\n"], ["empty:\n- item\n# comment\n  more\n"]],
      },
    );
  });
});

/** Texts, but for what is nothing in the core schema. */
function nulls(texts: unknown, core: unknown): unknown {
  if (core === null) return null;
  if (Array.isArray(texts)) return texts.map((each, i) => nulls(each, (core as unknown[])[i]));
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, nulls(value, (core as Record<string, unknown>)[key])]),
  );
}
