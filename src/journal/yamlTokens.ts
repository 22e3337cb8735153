import { CST, Parser } from "yaml";
import type { Span } from "../core/model.ts";
import { type Problem, problemAt } from "./problem.ts";
import type { YamlBlock, YamlField, YamlList, YamlMap, YamlValue } from "./yamlBlock.ts";

// The library's parser and its scalars are used, and what makes JavaScript values of them is not: that is two thirds of
// the library. Values stay as written, so tags, anchors and types have no meaning here.

/** How deep the values that we keep may be nested. */
const MAX_DEPTH = 4;

/** A plain scalar that stands for nothing, in YAML's core schema. */
const NOTHING = /^(?:~|null|Null|NULL|)$/;

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
type Item = Collection["items"][number];

/** Reads the mapping in `source`, which stands in `text` from `offset` on. */
export function readYamlTokens(text: string, source: string, offset: number): YamlBlock {
  const problems: Problem[] = [];
  const report = (at: Span, ...problem: [Problem["code"], ...string[]]): void => {
    problems.push(problemAt(text, { start: at.start + offset, end: at.end + offset }, ...problem));
  };
  const fault = (start: number, end: number, message: string): void =>
    report({ start, end: Math.max(end, start + 1) }, "yamlSyntax", message);
  const spanned = <T>(start: number, end: number, value: T): T & Span => ({
    ...value,
    start: start + offset,
    end: end + offset,
  });

  function readValue(token: CST.Token | null | undefined, at: number, depth: number): YamlValue {
    if (!token) return spanned(at, at, { kind: "empty" });
    if (depth > MAX_DEPTH) report({ start: token.offset, end: token.offset }, "yamlDepth");
    else if (token.type === "alias")
      report({ start: token.offset, end: token.offset + token.source.length }, "yamlAlias");
    else if (CST.isScalar(token)) return scalarOf(token);
    else if (CST.isCollection(token)) return collectionOf(token, depth);
    else fault(token.offset, token.offset, "Unexpected text");
    return spanned(token.offset, token.offset, { kind: "empty" });
  }

  function scalarOf(token: CST.FlowScalar | CST.BlockScalar): YamlValue {
    const { value, range } = CST.resolveAsScalar(token, true, (at, _code, message) => fault(at, at, message));
    const [start, end] = range;
    const isNothing = token.type === "scalar" && NOTHING.test(token.source);
    checkEnd(token);
    return spanned(start, end, isNothing ? { kind: "empty" } : { kind: "text", text: value });
  }

  function collectionOf(token: Collection, depth: number): YamlValue {
    checkEnd(token);
    return token.type === "block-seq" || (token.type === "flow-collection" && token.start.source === "[")
      ? listOf(token, depth)
      : mapOf(token, depth);
  }

  function listOf(token: Collection, depth: number): YamlList {
    const items: YamlValue[] = [];
    for (const item of token.items) {
      if (item.key || item.sep) fault(token.offset, token.offset, "A list can't hold names");
      else if (token.type === "block-seq" && item.value && !hasDash(item))
        fault(item.value.offset, item.value.offset, "Each item of a list needs a dash");
      else if (item.value || token.type === "block-seq") {
        items.push(readValue(item.value, endOf(item.start, token.offset), depth + 1));
      }
    }
    return spanned(token.offset, endOfCollection(token, items), { kind: "list", items });
  }

  function mapOf(token: Collection, depth: number): YamlMap {
    const fields = new Map<string, YamlField>();
    for (const item of token.items) {
      if (!item.key && !item.sep) continue;
      const key = readValue(item.key, token.offset, depth + 1);
      checkName(item, token);
      const value = readValue(item.value, endOf(item.sep, key.end - offset), depth + 1);
      if (key.kind !== "text") continue;
      if (fields.has(key.text)) fault(key.start - offset, key.end - offset, "Map keys must be unique");
      else fields.set(key.text, { key, value });
    }
    const values = [...fields.values()].map(({ value }) => value);
    return spanned(token.offset, endOfCollection(token, values), { kind: "map", fields });
  }

  function endOfCollection(token: Collection, values: readonly Span[]): number {
    if (token.type === "flow-collection") return (token.end[0]?.offset ?? token.offset) + 1;
    return Math.max(token.offset, ...values.map(({ end }) => end - offset));
  }

  /** A name stands on one line, with a colon, and a mapping that is its value begins on the next. */
  function checkName({ key, sep, value }: Item, { type, indent }: Collection): void {
    const start = key?.offset ?? 0;
    const colon = sep?.find((each) => each.type === "map-value-ind");
    if (type === "block-map" && columnOf(start) !== indent)
      fault(start, start, "All names must start at the same column");
    if (type === "block-map" && !colon) fault(start, start, "A name needs to be followed by a colon and a value");
    if (key && "source" in key && key.source.includes("\n")) fault(start, start, "A name must stand on one line");
    if (colon && value?.type === "block-map" && !source.slice(colon.offset, firstOffset(value)).includes("\n")) {
      fault(value.offset, value.offset, "A mapping must begin on a new line; put text with a colon in quotes");
    }
  }

  function columnOf(at: number): number {
    return at - (source.lastIndexOf("\n", at - 1) + 1);
  }

  function firstOffset(map: CST.BlockMap): number {
    return map.items[0]?.key?.offset ?? map.offset;
  }

  /** Nothing but a comment may follow a value on its line. */
  function checkEnd(token: CST.Token): void {
    if (token.type === "flow-collection") {
      const [closing] = token.end;
      const expected = token.start.source === "[" ? "]" : "}";
      if (closing?.source !== expected) fault(token.offset, token.offset, `This must end with a ${expected}`);
    }
    if (!("end" in token) || !token.end) return;
    const rest = token.type === "flow-collection" ? token.end.slice(1) : token.end;
    const other = rest.find(({ type }) => type !== "space" && type !== "comment" && type !== "newline");
    if (other) fault(other.offset, other.offset, "Unexpected text after a value");
  }

  let top: YamlValue | undefined;
  for (const token of new Parser().parse(source)) {
    if (token.type === "error") fault(token.offset, token.offset + token.source.length, token.message);
    else if (token.type === "document" && top) fault(token.offset, token.offset, "There must be one document only");
    else if (token.type === "document") {
      top = readValue(token.value, 0, 0);
      checkEnd(token);
    }
  }
  if (top?.kind === "map") return { fields: top.fields, problems };
  if (top && top.kind !== "empty" && problems.length === 0) {
    report({ start: top.start - offset, end: top.end - offset }, "notAMapping");
  }
  return { fields: new Map(), problems };
}

function hasDash({ start }: Item): boolean {
  return start.some(({ type }) => type === "seq-item-ind");
}

/** Where the last of some tokens that is not blank ends. */
function endOf(tokens: readonly CST.SourceToken[] | undefined, otherwise: number): number {
  const last = tokens?.findLast(({ type }) => type === "map-value-ind" || type === "seq-item-ind");
  return last ? last.offset + last.source.length : otherwise;
}
