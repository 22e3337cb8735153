import type { YamlList, YamlMap, YamlValue } from "./yamlBlock.ts";
import type { YamlCursor } from "./yamlCursor.ts";
import { addField, type YamlFields } from "./yamlFields.ts";
import { PLAIN_IN_BRACKETS, readScalar } from "./yamlScalars.ts";

const COMMA = /,/y;
const COLON = /:/y;
const OPENING = /[[{]/y;
const CLOSING = /[\]}]/y;
/** What stands where a value is left out. */
const NO_VALUE = /[,\]}]|:(?:[ \t\r\n,[\]{}]|$)|$/y;
/** Text in quotes or one sign. */
const PIECE = /"(?:[^"\\]|\\[\s\S])*"|'[^']*'|[\s\S]/y;

/** Reads `[a, b]` or `{a: b}`. */
export function readBrackets(cursor: YamlCursor, depth: number): YamlList | YamlMap {
  const start = cursor.at;
  const isList = cursor.take(OPENING)?.[0] === "[";
  const items: YamlValue[] = [];
  const fields: YamlFields = new Map();
  let needsComma = false;
  while (!cursor.isAtEnd() && !cursor.see(CLOSING)) {
    const hasComma = cursor.take(COMMA) !== null;
    if (hasComma !== needsComma) cursor.fault(cursor.at, "One comma must stand between two values");
    if (!hasComma && isList) readItem(cursor, items, depth + 1);
    else if (!hasComma) readField(cursor, fields, depth + 1);
    needsComma = !hasComma;
  }
  const closing = isList ? "]" : "}";
  if (cursor.take(CLOSING)?.[0] !== closing) cursor.fault(start, `This must end with a ${closing}`);
  return isList ? { kind: "list", items, ...cursor.span(start) } : { kind: "map", fields, ...cursor.span(start) };
}

function readItem(cursor: YamlCursor, items: YamlValue[], depth: number): void {
  items.push(readValue(cursor, depth));
  if (cursor.isAtEnd() || !cursor.take(COLON)) return;
  cursor.fault(cursor.at - 1, "A list can't hold names");
  if (!cursor.isAtEnd()) readValue(cursor, depth);
}

function readField(cursor: YamlCursor, fields: YamlFields, depth: number): void {
  const start = cursor.at;
  const line = cursor.lineStart();
  const name = readValue(cursor, depth);
  if (cursor.lineStart() !== line) cursor.fault(start, "A name must stand on one line");
  const end = cursor.at;
  const hasValue = !cursor.isAtEnd() && cursor.take(COLON) !== null && !cursor.isAtEnd();
  addField(cursor, fields, name, hasValue ? readValue(cursor, depth) : cursor.empty(end));
}

function readValue(cursor: YamlCursor, depth: number): YamlValue {
  while (cursor.takeProperty()) cursor.isAtEnd();
  if (cursor.see(NO_VALUE)) return cursor.empty(cursor.at);
  if (cursor.isTooDeep(depth)) return skipValue(cursor);
  return cursor.see(OPENING) ? readBrackets(cursor, depth) : readScalar(cursor, PLAIN_IN_BRACKETS);
}

/** Passes over a value, however deep it is. */
function skipValue(cursor: YamlCursor): YamlValue {
  const start = cursor.at;
  let open = 0;
  do {
    const [piece] = cursor.take(PIECE)!;
    if (piece === "[" || piece === "{") open += 1;
    if (piece === "]" || piece === "}") open -= 1;
  } while (!cursor.isAtEnd() && (open > 0 || !cursor.see(NO_VALUE)));
  return cursor.empty(start);
}
