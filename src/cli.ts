import { readFileSync } from "node:fs";
import path from "node:path";
import { Argument, Command, CommanderError, Option } from "commander";
import { balancePaths, REPORT_FORMATS } from "./cli/balance.ts";
import { evaluateGold } from "./cli/evaluate.ts";
import { labelFiles, labelRecords } from "./cli/label.ts";
import type { Terminal } from "./cli/terminal.ts";
import { createAnalyzer } from "./core/index.ts";
import { GROUPINGS } from "./journal/grouping.ts";
import { loadPacks } from "./library.ts";

/** Exit codes: all fine, some input failed, wrong usage. */
const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

async function main(argv: readonly string[]): Promise<number> {
  let failed = false;
  const terminal: Terminal = {
    input: process.stdin,
    output: process.stdout,
    print: (line) => process.stdout.write(`${line}\n`),
    fail(message) {
      failed = true;
      process.stderr.write(`evenkeel: ${message}\n`);
    },
  };
  const analyzer = () => createAnalyzer(loadPacks());
  const language = new Option("-l, --language <tag>", "language of all lines (BCP 47), instead of detecting it");

  const program = new Command("evenkeel")
    .description("How much of your notes is leading, and how much managing. Reads files, sends nothing anywhere.")
    .version(version(), "-V, --version")
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });

  program
    .command("label")
    .description("label the lines of notes")
    .addArgument(new Argument("[files...]", "notes or folders"))
    .option("--json", "one JSON object a note")
    .option("--ndjson", 'label {"id", "text", "heading"?, "language"?} records from standard input, one a line')
    .addOption(language)
    .action(async (files: string[], options: { json?: boolean; ndjson?: boolean; language?: string }, command) => {
      if (options.ndjson && files.length > 0)
        command.error("error: --ndjson reads standard input; leave the files out");
      if (options.ndjson) await labelRecords(analyzer(), options.language, terminal);
      else if (files.length === 0) command.error("error: name at least one file, or use --ndjson");
      else await labelFiles(analyzer(), files, options, terminal);
    });

  program
    .command("balance")
    .description("the balance of notes, people or months")
    .addArgument(new Argument("<paths...>", "notes or folders"))
    .addOption(new Option("--by <group>", "one row for each").choices([...GROUPINGS]).default("note"))
    .addOption(new Option("--format <format>", "of the report").choices(Object.keys(REPORT_FORMATS)).default("text"))
    .addOption(language)
    .action((paths: string[], options) => balancePaths(analyzer(), paths, options, terminal));

  program
    .command("evaluate")
    .description("measure the labels against labelled lines")
    .addArgument(new Argument("<gold.jsonl>", '{"text", "heading"?, "label", "lang"?} lines'))
    .action((file: string) => evaluateGold(analyzer(), file, terminal));

  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    throw error;
  }
  return failed ? EXIT.failed : EXIT.fine;
}

function version(): string {
  const manifest = readFileSync(path.join(__dirname, "..", "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** A reader such as `head` may close the pipe early: that is its right, and the end of our work. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.fine);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`evenkeel: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT.failed;
  },
);
