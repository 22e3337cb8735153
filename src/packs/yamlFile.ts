import { isMap, isScalar, LineCounter, type Node, parseAllDocuments } from "yaml";

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

/** Reads all documents of a YAML file. Throws a `YamlFileError` where one is no map, or has a key that is not known. */
export function readYamlFile(source: string, file: string, knownKeys: readonly string[]): YamlFields[] {
  const counter = new LineCounter();
  const failAt = (at: number) => (message: string) => {
    const { line, col } = counter.linePos(at);
    const text = source.split("\n")[line - 1] ?? "";
    const caret = `${text.slice(0, col - 1).replace(/[^\t]/g, " ")}^`;
    throw new YamlFileError(`${file}:${line}:${col}: ${message}\n${text}\n${caret}`);
  };
  const placeOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
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
    if (broken) failAt(broken.pos[0])(broken.message.split(" at line")[0]!);
    const map = document.contents;
    const fail: (message: string) => never = failAt(placeOf(map));
    if (!isMap(map)) return fail("not a map of keys and values");
    for (const { key } of map.items) {
      const name = textOf(key);
      if (!knownKeys.includes(name)) failAt(placeOf(key))(`"${name}" is no key; the keys are ${knownKeys.join(", ")}`);
    }
    const optional = (key: string): Field | undefined => {
      const node = map.get(key, true);
      return node === undefined ? undefined : { text: textOf(node), fail: failAt(placeOf(node)) };
    };
    return { optional, fail, required: (key) => optional(key) ?? fail(`"${key}" is missing`) };
  });
}
