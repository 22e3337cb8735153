import type { LineKind } from "../model.ts";
import type { Line } from "./line.ts";
import type { LineState } from "./state.ts";
import type { Separator } from "./tables.ts";

/** What a format's rules make of a line. */
export type Step =
  /** Doesn't count. */
  | { readonly do: "skip" }
  /** Words from `rest` on, if it is given, are a line of their own below the heading. */
  | { readonly do: "heading"; readonly text: string; readonly rest?: number }
  /** Words without the marker that the rule took off; noise is still to be weeded out. */
  | {
      readonly do: "words";
      readonly kind: LineKind;
      readonly start: number;
      readonly end: number;
      readonly done?: boolean;
    }
  | { readonly do: "cells"; readonly start: number; readonly end: number; readonly separator: Separator };

/**
 * The rules of one format. Undefined where it has none for the line, which is then read by the common rules. May open or
 * close `state.block` and `state.table`, and move `line.at` and `line.end` past what is no word.
 */
export type FormatRules = (line: Line, state: LineState) => Step | undefined;

export const SKIP: Step = Object.freeze({ do: "skip" });

export function heading(text: string, rest?: number): Step {
  return rest === undefined ? { do: "heading", text } : { do: "heading", text, rest };
}

export function words(kind: LineKind, start: number, end: number, done?: boolean): Step {
  return done === undefined ? { do: "words", kind, start, end } : { do: "words", kind, start, end, done };
}

export function cells(start: number, end: number, separator: Separator): Step {
  return { do: "cells", start, end, separator };
}
