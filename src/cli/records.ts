import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/**
 * Reads one JSON value a line and writes one JSON value a line, in order. Holds what one read gave and what it became,
 * and reads on only when the output has taken that: memory stays constant, whatever the length of the input and the pace
 * of the reader behind. A line that `convert` throws on gives `{"id"?, "error"}` and the run goes on. Resolves to the
 * number of failed lines.
 */
export async function mapRecords(
  input: Readable,
  output: Writable,
  convert: (record: unknown) => unknown,
): Promise<number> {
  let failed = 0;
  let number = 0;

  function mapLine(line: string): string {
    number++;
    if (line.trim() === "") return "";
    let record: unknown;
    try {
      record = parse(line);
      return `${JSON.stringify(convert(record))}\n`;
    } catch (error) {
      failed++;
      const id = (record as { id?: unknown } | null | undefined)?.id;
      const message = `line ${number}: ${(error as Error).message}`;
      return `${JSON.stringify({ ...(id === undefined ? {} : { id }), error: message })}\n`;
    }
  }

  async function write(text: string): Promise<void> {
    if (text !== "" && !output.write(text)) await once(output, "drain");
  }

  /** The line that the next read goes on with. */
  let rest = "";
  for await (const chunk of input.setEncoding("utf8")) {
    const lines = (chunk as string).split("\n");
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    await write(lines.map(mapLine).join(""));
  }
  await write(mapLine(rest));
  return failed;
}

/** The JSON value in a line, in front of which a byte-order mark may stand: some programs begin their output with one. */
export function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ""));
  } catch {
    throw new Error("this is not JSON; write one JSON object a line");
  }
}

/** The fields of a record, checked: a missing or wrong one throws an `Error` that names it. */
export function fields(record: unknown): {
  text(name: string): string;
  optionalText(name: string): string | undefined;
  value(name: string): unknown;
} {
  if (typeof record !== "object" || record === null || Array.isArray(record))
    throw new Error("this is not a JSON object");
  const value = (name: string): unknown => (record as Record<string, unknown>)[name];
  const optionalText = (name: string): string | undefined => {
    const found = value(name) ?? undefined;
    if (found !== undefined && typeof found !== "string") throw new Error(`"${name}" must be a string`);
    return found;
  };
  return {
    value,
    optionalText,
    text(name) {
      const found = optionalText(name);
      if (found === undefined) throw new Error(`"${name}" is missing`);
      return found;
    },
  };
}
