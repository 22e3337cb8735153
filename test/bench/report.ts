import os from "node:os";
import type { Rate } from "./rate.ts";
import type { Shape } from "./shape.ts";
import { END_TO_END, LIMITS } from "./stages.ts";

export interface Report {
  readonly date: string;
  /** Of text in each corpus. */
  readonly megabytes: number;
  readonly english: readonly Rate[];
  readonly mixed: readonly Rate[];
  readonly peers: readonly Rate[];
  readonly shape: Shape;
}

export function toMarkdown({ date, megabytes, english, mixed, peers, shape }: Report): string {
  const whole = rateOf(english, END_TO_END);
  return `# How fast it is

Written by \`npm run bench -- --peers --write\` on ${date}: ${os.cpus()[0]?.model.trim()}, one core, Node ${process.version},
${megabytes} MB of text made from \`test/corpus\` with a fixed seed, by processor time, the fastest of some passes each. The
bare table loop walks an Aho–Corasick automaton of the same cues over text that is normalised already, and does nothing
with what it finds.

${table(
  ["", "English MB/s", `of the ${LIMITS.table}`, "17 languages MB/s", `of the ${LIMITS.table}`],
  english.map(({ name, megabytes }) => {
    const other = rateOf(mixed, name);
    return [
      name,
      digits(megabytes),
      digits(megabytes / rateOf(english, LIMITS.table)),
      digits(other),
      digits(other / rateOf(mixed, LIMITS.table)),
    ];
  }),
)}

${peers.length === 0 ? "The peers are not installed." : "Peers, on part of the English text, each doing less:"}

${table(
  ["", "MB/s", "times as fast is analyze"],
  peers.map(({ name, megabytes }) => [name, digits(megabytes), digits(whole / megabytes)]),
)}

| shape | |
| --- | ---: |
| time of ten times the text | × ${digits(shape.tenTimesTheText)} |
| a key stroke in a note of 20,000 lines, by the clock, fastest of three: median | ${digits(shape.editMedian)} ms |
| the same: slowest of a hundred | ${digits(shape.editP99)} ms |
| heap after ${megabytes} MB, note by note | + ${digits(shape.heapGrowth)} MB |
`;
}

function rateOf(rates: readonly Rate[], name: string): number {
  return rates.find((rate) => rate.name === name)!.megabytes;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
