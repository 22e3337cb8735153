import path from "node:path";
import type { Analyzer } from "../core/index.ts";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { readNotes } from "./files.ts";
import { fields, mapRecords } from "./records.ts";
import type { Terminal } from "./terminal.ts";

/** `label FILE…`: one row a line of the notes, or one JSON object a note. */
export async function labelFiles(
  analyzer: Analyzer,
  files: readonly string[],
  options: { json?: boolean; language?: string },
  terminal: Terminal,
): Promise<void> {
  for await (const { path: file, text } of readNotes(files, terminal.fail)) {
    const language = options.language ?? readFrontMatter(text).language ?? undefined;
    const { lines, balance, unread } = analyzer.analyze(text, { language, fileName: path.basename(file) });
    if (options.json) terminal.print(JSON.stringify({ file, lines, balance, unread }));
    else {
      for (const line of lines) {
        const label = line.shown ? line.label : "·";
        terminal.print(`${file}:${line.line + 1}\t${label}\t${line.confidence.toFixed(2)}\t${line.text}`);
      }
    }
  }
}

/** `label --ndjson`: records from standard input, labelled one by one. */
export async function labelRecords(
  analyzer: Analyzer,
  language: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const failed = await mapRecords(terminal.input, terminal.output, (record) => {
    const { text, optionalText, value } = fields(record);
    const line = text("text");
    const { label, second, shown, confidence, probabilities, evidence, ...rest } = analyzer.label(line, {
      heading: optionalText("heading"),
      language: optionalText("language") ?? language,
    });
    return { id: value("id"), label, second, shown, confidence, language: rest.language, probabilities, evidence };
  });
  if (failed > 0) terminal.fail(`${failed} record(s) could not be labelled; each has an "error" in the output`);
}
