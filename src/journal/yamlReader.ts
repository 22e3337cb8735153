import type { Span } from "../core/model.ts";
import type { YamlBlock, YamlList, YamlMap, YamlValue } from "./yamlBlock.ts";
import { readBrackets } from "./yamlBrackets.ts";
import { YamlCursor } from "./yamlCursor.ts";
import { addField, type YamlFields } from "./yamlFields.ts";
import { PLAIN, readScalar, readTextBlock } from "./yamlScalars.ts";

// The part of YAML that people write by hand. Values stay as written: tags, anchors and types have no meaning here.

const DASH = /-(?=[ \t\r\n]|$)/y;
const COLON = /[ \t]*:/y;
/** A name in double, single or no quotes before its colon, on one line. */
const NAME =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|(?!["'[{*|>]|[-?:][ \t\r\n])(?:(?![ \t]#)[^\n])+?)(?<![ \t])[ \t]*:(?=[ \t\r\n]|$)/y;
const LINE = /[^\n]*/y;
/** What may follow a value on its line. */
const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*)?(?=[\r\n]|$)/y;

/** Reads the mapping in `source`, which stands in `text` from `offset` on. */
export function readYaml(text: string, source: string, offset: number): YamlBlock {
  const cursor = new YamlCursor(text, source, offset);
  const { problems } = cursor;
  const fields: YamlFields = new Map();
  while (!cursor.isAtEnd()) {
    const start = cursor.at;
    const value = readValue(cursor, -1, 0);
    if (value.kind === "map") {
      if (fields.size > 0) cursor.fault(start, "All names must start at the same column");
      for (const [name, field] of value.fields) fields.set(name, field);
    } else if (value.kind !== "empty" && problems.length === 0) cursor.report(value, "notAMapping");
  }
  return { fields, problems };
}

/** What stands after a colon or dash in the column `parent`, or in the lines below that are indented deeper. */
function readValue(cursor: YamlCursor, parent: number, depth: number, isOfName = false): YamlValue {
  const from = cursor.at;
  let column: number;
  let isBelow: boolean;
  do {
    column = cursor.next();
    isBelow = cursor.lineStart() > from;
    // The list of a name may stand in its column.
    const isDeep = column > parent || (isOfName && column === parent && cursor.see(DASH) !== null);
    if (column < 0 || (isBelow && !isDeep)) return cursor.empty(from);
  } while (cursor.takeProperty());

  const start = cursor.at;
  const isBeside = isOfName && !isBelow;
  if (cursor.isTooDeep(depth) && column > parent) {
    cursor.at = cursor.endOfLines(parent);
    return cursor.empty(start);
  }
  if (cursor.see(DASH)) {
    if (isBeside) cursor.fault(start, "A list must begin on a new line");
    return readList(cursor, column, depth);
  }
  if (cursor.see(NAME)) {
    if (isBeside) cursor.fault(start, "A mapping must begin on a new line; put text with a colon in quotes");
    return readMap(cursor, column, depth);
  }
  const hasBrackets = "[{".includes(cursor.sign);
  const end = cursor.endOfLines(parent, hasBrackets);
  return cursor.within(end, () => {
    if ("|>".includes(cursor.sign)) return readTextBlock(cursor, parent);
    const value = hasBrackets ? readBrackets(cursor, depth) : readScalar(cursor, PLAIN);
    if (!cursor.take(REST_OF_LINE)) {
      cursor.fault(cursor.at, "Unexpected text after a value");
      cursor.take(LINE);
    }
    return value;
  });
}

function readList(cursor: YamlCursor, column: number, depth: number): YamlList {
  const start = cursor.at;
  const items: YamlValue[] = [];
  while (cursor.take(DASH)) {
    items.push(readValue(cursor, column, depth + 1));
    if (cursor.next() !== column) break;
  }
  return { kind: "list", items, ...spanOf(cursor, start, items) };
}

function readMap(cursor: YamlCursor, column: number, depth: number): YamlMap {
  const start = cursor.at;
  const fields: YamlFields = new Map();
  for (let at = column; at >= column; at = cursor.next()) {
    const name = at === column ? readName(cursor) : null;
    if (name) addField(cursor, fields, name, readValue(cursor, column, depth + 1, true));
    else {
      const message =
        at === column ? "A name needs to be followed by a colon" : "All names must start at the same column";
      cursor.fault(cursor.at, message);
      cursor.at = cursor.endOfLines(column);
    }
  }
  const values = Array.from(fields.values(), ({ value }) => value);
  return { kind: "map", fields, ...spanOf(cursor, start, values) };
}

function readName(cursor: YamlCursor): YamlValue | null {
  while (cursor.takeProperty()) cursor.isAtEnd();
  const written = cursor.see(NAME)?.[1];
  if (written === undefined) return null;
  const name = cursor.within(cursor.at + written.length, () => readScalar(cursor, LINE));
  cursor.take(COLON);
  return name;
}

/** From `start` to the end of the last value: what is after that was passed over already. */
function spanOf(cursor: YamlCursor, start: number, values: readonly Span[]): Span {
  const span = cursor.span(start, start);
  return { start: span.start, end: Math.max(span.end, ...values.map(({ end }) => end)) };
}
