import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/**
 * Reads one JSON value a line and writes one JSON value a line, in order, in constant memory. A line that `convert`
 * throws on gives `{"id"?, "error"}` and the run goes on. Resolves to the number of failed lines.
 */
export async function mapRecords(
  input: Readable,
  output: Writable,
  convert: (record: unknown) => unknown,
): Promise<number> {
  let failed = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    let result: unknown;
    let record: unknown;
    try {
      record = parse(line);
      result = convert(record);
    } catch (error) {
      failed++;
      const id = (record as { id?: unknown } | null | undefined)?.id;
      result = { ...(id === undefined ? {} : { id }), error: `line ${number}: ${(error as Error).message}` };
    }
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, "drain");
  }
  return failed;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
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
