import type { Label, LineKind, NoteLine } from "../model.ts";
import { asks } from "./headings.ts";

type Draft = { -readonly [Key in keyof NoteLine]: NoteLine[Key] };

/** The unit that further physical lines may still continue. */
export interface OpenUnit {
  begin(line: number, start: number, end: number, kind: LineKind, heading: string): void;
  /** The words of the unit so far are this range of the text. */
  say(from: number, to: number, tag: Label | undefined): void;
  check(done: boolean): void;
  /** Adds the words of a further physical line that ends at `end`. */
  extend(end: number, from: number, to: number, tag: Label | undefined): void;
  /** Puts the unit behind the others; `unlessQuestion` drops a template's prompt. */
  close(unlessQuestion: boolean): void;
}

/** Units that are closed are added to `lines`. */
export function createOpenUnit(text: string, lines: NoteLine[]): OpenUnit {
  let unit: Draft | null = null;
  /** The words of the piece read last. */
  let lastFrom = 0;
  let lastTo = 0;
  return {
    begin(line, start, end, kind, heading) {
      unit = { start, end, line, text: "", textStart: start, kind, heading };
    },
    say(from, to, tag) {
      if (!unit) return;
      unit.text = text.slice(from, to);
      unit.textStart = from;
      if (tag) unit.tag = tag;
      lastFrom = from;
      lastTo = to;
    },
    check(done) {
      if (unit) unit.done = done;
    },
    extend(end, from, to, tag) {
      if (!unit) return;
      unit.end = end;
      if (tag) unit.tag = tag;
      if (from === to) return;
      unit.text += ` ${text.slice(from, to)}`;
      lastFrom = from;
      lastTo = to;
    },
    close(unlessQuestion) {
      if (unit && !(unlessQuestion && asks(text, lastFrom, lastTo))) lines.push(unit);
      unit = null;
    },
  };
}
