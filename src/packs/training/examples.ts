import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Label } from "../../core/model.ts";
import { isLabel } from "../../core/processes.ts";

/** One labelled line to train on or to be measured with. */
export interface Example {
  readonly text: string;
  readonly heading: string;
  readonly label: Label;
  readonly second: Label | null;
  /** Where it is from, "real" documents or "written" for the project; they weigh differently in training. */
  readonly part: "real" | "written";
  /** What must be held out together: a repository or an author. */
  readonly source: string;
  /** The document or note that it stands in. */
  readonly note: string;
  readonly kind: string;
  /** Position for messages: file and line. */
  readonly place: string;
}

/** A file of labelled lines that can't be used as it is. The message names the file and says what to do. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

type Row = Readonly<Record<string, unknown>>;

/** Reads the rows of a file with one JSON object a line. Throws a `CorpusError` that names file and line. */
export function readRows(file: string): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) => {
      if (line.trim() === "") return [];
      try {
        return [JSON.parse(line) as Row];
      } catch {
        throw new CorpusError(`${file}:${i + 1}: not a JSON object; mend the line`);
      }
    });
}

function toExample(row: Row, place: string, rest: Pick<Example, "part" | "source" | "note" | "kind">): Example {
  const { text, heading, label, second } = row;
  if (typeof text !== "string" || !isLabel(label)) throw new CorpusError(`${place}: needs "text" and a known "label"`);
  if (second != null && !isLabel(second)) throw new CorpusError(`${place}: "second" is no label`);
  return { text, heading: typeof heading === "string" ? heading : "", label, second: second ?? null, place, ...rest };
}

/** Reads the lines written for the project. */
export function readWritten(file: string): Example[] {
  return readRows(file).map((row, i) => {
    const [author, note] = [String(row.author), String(row.note)];
    return toExample(row, `${file}:${i + 1}`, { part: "written", source: author, note, kind: "written" });
  });
}

/**
 * Reads labelled lines of public repositories, which stay outside the project.
 * Throws a `CorpusError` that says what to do where the file is missing.
 */
export function readReal(file: string): Example[] {
  if (!existsSync(file)) {
    throw new CorpusError(
      `${path.resolve(file)} is missing. The labelled lines of public repositories are not part of the project: ` +
        'put the folder "shared" with corpus/real-en/lines.jsonl beside the checkout, or give the file with --real FILE.',
    );
  }
  return readRows(file).map((row, i) => {
    const source = String(row.repo);
    const note = `${source}/${String(row.path)}`;
    return toExample(row, `${file}:${i + 1}`, { part: "real", source, note, kind: String(row.kind) });
  });
}

/**
 * A fold from 0 to `count - 1` for each example: all lines of a source are in one fold, and folds are about equally
 * large within each part.
 */
export function foldsBySource(examples: readonly Example[], count: number): number[] {
  const sizes = new Map<string, number>();
  for (const { source } of examples) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const foldOf = new Map<string, number>();
  for (const part of ["real", "written"] as const) {
    const sources = new Set(examples.filter((example) => example.part === part).map((example) => example.source));
    const loads = new Array<number>(count).fill(0);
    for (const source of [...sources].sort((a, b) => sizes.get(b)! - sizes.get(a)! || (a < b ? -1 : 1))) {
      const fold = loads.indexOf(Math.min(...loads));
      foldOf.set(source, fold);
      loads[fold]! += sizes.get(source)!;
    }
  }
  return examples.map(({ source }) => foldOf.get(source)!);
}
