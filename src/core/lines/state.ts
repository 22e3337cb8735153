/**
 * Lines that don't count as long as the block is open, by how it ends:
 * `until`: after `mark`, anywhere in a line (comments, raw elements, environments, drawers);
 * `fence`: a line of at least `size` of `mark` (code);
 * `delimiter`: a line of exactly `size` of `mark` (AsciiDoc);
 * `frontMatter`: a line of three of `mark`, or of `...`, but not the one it begins with, for which `size` is 1;
 * `indented`: before the first line indented by `size` columns or less (reStructuredText);
 * `braces`: when the `size` pairs of braces still open are closed (wiki templates);
 * `rest`: never.
 */
export interface Block {
  readonly kind: "until" | "fence" | "delimiter" | "frontMatter" | "indented" | "braces" | "rest";
  /** Lower case. "" where the kind needs none. */
  readonly mark: string;
  readonly size: number;
}

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
  /** Indentation of the item that announces the people indented below it, or -1. */
  peopleItem: number;
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
  /** Nothing has counted yet under this heading. */
  fresh: boolean;
  /** Nothing has counted yet at all: the place of dates, attendees and the like. */
  top: boolean;
  /** The line before continued the unit of a line above. */
  continued: boolean;
}

export function initialState(block: Block | null): LineState {
  return {
    heading: "",
    people: false,
    peopleItem: -1,
    block,
    before: "start",
    table: "",
    item: -1,
    wraps: false,
    quoted: false,
    asks: false,
    fresh: true,
    top: true,
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
    a.top === b.top &&
    a.continued === b.continued &&
    a.people === b.people &&
    a.peopleItem === b.peopleItem &&
    a.heading === b.heading &&
    sameBlock(a.block, b.block)
  );
}
