import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { type Analyzer, createMeter, type Evaluation, isLabel, LABELS, type Meter } from "../core/index.ts";
import { explain } from "./files.ts";
import { fields, parse } from "./records.ts";
import type { Terminal } from "./terminal.ts";

/** `evaluate GOLD.jsonl`: how the labels agree with `{"text", "heading"?, "label", "lang"?}` lines, per language. */
export async function evaluateGold(analyzer: Analyzer, file: string, terminal: Terminal): Promise<void> {
  const meters = new Map<string, Meter>();
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file, "utf8") })) {
      number++;
      if (line.trim() === "") continue;
      try {
        const { text, optionalText, value } = fields(parse(line));
        const gold = value("label");
        if (!isLabel(gold)) throw new Error(`"label" must be one of ${LABELS.join(", ")}`);
        const language = optionalText("language") ?? optionalText("lang") ?? "";
        const predicted = analyzer.label(text("text"), {
          heading: optionalText("heading"),
          language: language || undefined,
        });
        const meter = meters.get(language) ?? createMeter();
        meters.set(language, meter);
        meter.add(gold, predicted);
      } catch (error) {
        terminal.fail(`${file}:${number}: ${(error as Error).message}`);
      }
    }
  } catch (error) {
    terminal.fail(explain(file, error));
    return;
  }
  for (const [language, meter] of meters) {
    terminal.print(evaluationText(language || "language not given", meter.report()));
  }
}

/** One evaluation as text: totals, a row per label, the confusion matrix. */
export function evaluationText(title: string, report: Evaluation): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  const row = (first: string, values: readonly (string | number)[]): string =>
    first.padEnd(13) + values.map((value) => String(value).padStart(12)).join("");
  return [
    `${title}: ${report.lines} lines, macro-F1 ${report.macroF1.toFixed(3)}, accuracy ${percent(report.accuracy)}, ` +
      `pole ${percent(report.poleAccuracy)}, ECE ${report.ece.toFixed(3)}`,
    `shown ${percent(report.coverage)} of lines; of those right ${percent(report.shownPrecision)}, ` +
      `pole right ${percent(report.shownPolePrecision)}`,
    "",
    row("label", ["precision", "recall", "F1", "lines"]),
    ...report.scores.map(({ label, precision, recall, f1, support }) =>
      row(label, [precision.toFixed(2), recall.toFixed(2), f1.toFixed(2), support]),
    ),
    "",
    row("gold ↓ is →", LABELS),
    ...report.confusion.map((counts, k) => row(LABELS[k]!, counts)),
    "",
  ].join("\n");
}
