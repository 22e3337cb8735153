import type { AnalyzeOptions } from "../../core/index.ts";
import type { AnalyzerSource } from "../analyzer.ts";
import { openInSlices } from "../openInSlices.ts";
import { type FileContent, fileContent } from "./fileContent.ts";
import type { Slices } from "./slices.ts";

/** Reads what the texts of files say. */
export interface TextReader {
  read(text: string, options: AnalyzeOptions): Promise<FileContent>;
}

/** Reads in the thread that asks, a slice after the other. */
export function readHere(source: AnalyzerSource, slices: Slices): TextReader {
  return {
    async read(text, options) {
      const live = await source.read((analyzer) => openInSlices(analyzer, text, options, slices));
      return slices.run(() => detached(fileContent(text, live)));
    },
  };
}

/** Words may be slices of the text, and each would keep the whole of it in memory. */
export function detached(content: FileContent): FileContent {
  return JSON.parse(JSON.stringify(content)) as FileContent;
}
