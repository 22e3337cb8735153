import { analyzerSource } from "../analyzer.ts";
import { fileContent } from "./fileContent.ts";
import type { FromReader, ToReader } from "./readerMessages.ts";

/** Reads the texts that a thread is handed; returns what takes its messages. */
export function serveReader(tell: (message: FromReader) => void): (message: ToReader) => void {
  /** Who waits for a file, by the number of the question. */
  const wanted: ((bytes: Uint8Array) => void)[] = [];
  const source = analyzerSource((name) => {
    return new Promise((resolve) => tell({ kind: "wanted", id: wanted.push(resolve) - 1, name }));
  });

  async function read({ id, text, options }: ToReader & { kind: "read" }): Promise<void> {
    try {
      const read = await source.read(async (analyzer) => {
        return { note: analyzer.analyze(text, options), words: analyzer.words };
      });
      tell({ kind: "content", id, content: fileContent(text, read) });
    } catch (error) {
      tell({ kind: "failed", id, cause: String(error) });
    }
  }

  return (message) => {
    if (message.kind === "pack") wanted[message.id]!(message.bytes);
    else void read(message);
  };
}
