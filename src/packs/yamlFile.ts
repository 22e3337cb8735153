import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from "yaml";

/** What is wrong in a file written by hand, and where: the message shows file, line, column and a caret under the place. */
export class YamlFileError extends Error {
  override readonly name = "YamlFileError";
}

/** The value of a key, as text, and where it stands. */
export interface Field {
  readonly text: string;
  fail(message: string): never;
}

/** A map of a YAML file whose values are text or lists of text; those of a list are joined by spaces. */
export interface YamlFields {
  optional(key: string): Field | undefined;
  required(key: string): Field;
  fail(message: string): never;
}

/** A value of a YAML file: text, a list or a map, as whoever reads it says. */
export interface YamlNode {
  /** Text that is not empty. */
  text(): string;
  list(): YamlNode[];
  /** The values of a map by their keys, in order; fails at a key that is not known. */
  map(knownKeys?: readonly string[]): Map<string, YamlNode>;
  fail(message: string): never;
}

/** Reads a YAML file of one document. It and its values throw a `YamlFileError` where something is not as it should be. */
export function readYamlTree(source: string, file: string): YamlNode {
  const counter = new LineCounter();
  const failAt = placesOf(source, file, counter);
  const [document, second] = [...parseAllDocuments(source, { lineCounter: counter })];
  const broken = document?.errors[0];
  if (broken) failAt(broken.pos[0])(plainMessage(broken));
  if (second) failAt(placeOf(second.contents))("a second document");
  /** `place` is where to point at when the node itself is missing. */
  const nodeOf = (node: unknown, place: number): YamlNode => {
    const fail = failAt(node ? placeOf(node) : place);
    return {
      fail,
      text() {
        if (isMap(node) || isSeq(node)) return fail("not text; text with a colon and a space stands in double quotes");
        const text = isScalar(node) && node.value !== null ? String(node.value) : "";
        return text.trim() === "" ? fail("no text") : text;
      },
      list: () => (isSeq(node) ? node.items.map((item) => nodeOf(item, placeOf(node))) : fail("not a list")),
      map(knownKeys) {
        if (!isMap(node)) return fail("not a map of keys and values");
        return new Map(
          node.items.map(({ key, value }) => {
            const name = isScalar(key) ? String(key.value) : failAt(placeOf(key))("no text");
            if (knownKeys && !knownKeys.includes(name)) failAt(placeOf(key))(unknownKey(name, knownKeys));
            return [name, nodeOf(isScalar(value) && value.value === null ? null : value, placeOf(key))];
          }),
        );
      },
    };
  };
  return nodeOf(document?.contents, 0);
}

/** Reads all documents of a YAML file. Throws a `YamlFileError` where one is no map, or has a key that is not known. */
export function readYamlFile(source: string, file: string, knownKeys: readonly string[]): YamlFields[] {
  const counter = new LineCounter();
  const failAt = placesOf(source, file, counter);
  const textOf = (node: unknown): string => {
    const values = node && typeof node === "object" && "items" in node ? (node.items as unknown[]) : [node];
    return values
      .map((value) =>
        isScalar(value) && value.value !== null ? String(value.value) : failAt(placeOf(value))("no text"),
      )
      .join(" ");
  };

  return [...parseAllDocuments(source, { lineCounter: counter })].map((document) => {
    const [broken] = document.errors;
    if (broken) failAt(broken.pos[0])(plainMessage(broken));
    const map = document.contents;
    const fail: (message: string) => never = failAt(placeOf(map));
    if (!isMap(map)) return fail("not a map of keys and values");
    for (const { key } of map.items) {
      const name = textOf(key);
      if (!knownKeys.includes(name)) failAt(placeOf(key))(unknownKey(name, knownKeys));
    }
    const optional = (key: string): Field | undefined => {
      const node = map.get(key, true);
      return node === undefined ? undefined : { text: textOf(node), fail: failAt(placeOf(node)) };
    };
    return { optional, fail, required: (key) => optional(key) ?? fail(`"${key}" is missing`) };
  });
}

/** Offset in the source. */
function placeOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** Makes, for an offset in the source, what throws the error that shows it. */
function placesOf(source: string, file: string, counter: LineCounter) {
  return (at: number) =>
    (message: string): never => {
      const { line, col } = counter.linePos(at);
      const text = source.split("\n")[line - 1] ?? "";
      const caret = `${text.slice(0, col - 1).replace(/[^\t]/g, " ")}^`;
      throw new YamlFileError(`${file}:${line}:${col}: ${message}\n${text}\n${caret}`);
    };
}

function plainMessage(error: Error): string {
  return error.message.split(" at line")[0]!;
}

function unknownKey(name: string, known: readonly string[]): string {
  return `"${name}" is no key; the keys are ${known.join(", ")}`;
}
