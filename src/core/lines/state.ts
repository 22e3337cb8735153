import type { Block } from "./blocks.ts";

/** What the last physical line was, as far as the next one cares. */
export type Before = "start" | "blank" | "heading" | "underlined" | "prompt" | "item" | "text";

/** Where a table is: nowhere, between head and rule, in its rows; or in a format's own delimited table. */
export type Table = "" | "head" | "rows" | "asciidoc" | "wiki" | "tabular";

/**
 * All that one physical line hands to the next. Two equal states before equal text read the same lines, which is what
 * lets an edit stop reading early.
 */
export interface LineState {
  /** Text of the nearest heading above. */
  heading: string;
  /** The heading announces a list of people. */
  people: boolean;
  /** The lines that don't count which we are inside of. */
  block: Block | null;
  before: Before;
  table: Table;
  /** Indentation of the item that an indented line would continue, or -1. */
  item: number;
  /** The line before was long and stopped in mid-sentence. */
  wraps: boolean;
  /** The open unit is quoted. */
  quoted: boolean;
  /** The open unit is a template's prompt if it ends as a question. */
  asks: boolean;
  /** Nothing has counted yet under this heading: the place of dates, attendees and the like. */
  fresh: boolean;
  /** The line before continued the unit of a line above. */
  continued: boolean;
}

export function initialState(block: Block | null): LineState {
  return {
    heading: "",
    people: false,
    block,
    before: "start",
    table: "",
    item: -1,
    wraps: false,
    quoted: false,
    asks: false,
    fresh: true,
    continued: false,
  };
}

function sameBlock(a: Block | null, b: Block | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.mark === b.mark && a.size === b.size);
}

export function sameState(a: LineState, b: LineState): boolean {
  return (
    a.before === b.before &&
    a.table === b.table &&
    a.item === b.item &&
    a.wraps === b.wraps &&
    a.quoted === b.quoted &&
    a.asks === b.asks &&
    a.fresh === b.fresh &&
    a.continued === b.continued &&
    a.people === b.people &&
    a.heading === b.heading &&
    sameBlock(a.block, b.block)
  );
}
