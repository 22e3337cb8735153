import type { AnalyzeOptions } from "../../core/index.ts";
import type { FileContent } from "./fileContent.ts";

/** What a thread that reads texts is told. */
export type ToReader =
  | { readonly kind: "read"; readonly id: number; readonly text: string; readonly options: AnalyzeOptions }
  /** A file of the packs that it asked for. */
  | { readonly kind: "pack"; readonly id: number; readonly bytes: Uint8Array };

/** What it answers, and asks for. */
export type FromReader =
  | { readonly kind: "content"; readonly id: number; readonly content: FileContent }
  | { readonly kind: "failed"; readonly id: number; readonly cause: string }
  | { readonly kind: "wanted"; readonly id: number; readonly name: string };
