import type { Readable, Writable } from "node:stream";

/** Where a command reads and writes. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  print(line: string): void;
  /** Reports input that could not be used; the command goes on and ends with exit code 1. */
  fail(message: string): void;
}
