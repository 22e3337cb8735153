import type { HeadingLine, LineKind, NoteLine } from "../model.ts";
import { passBlock } from "./blocks.ts";
import { endsSentence, isLowerCase, skipRun, Units } from "./characters.ts";
import { cutBlockId, cutComment, cutPercentComment } from "./comments.ts";
import { detach } from "./detach.ts";
import { Finder } from "./finder.ts";
import type { Flavour } from "./flavour.ts";
import { RULES } from "./formats/all.ts";
import { commonRules } from "./formats/markdown.ts";
import { asks, isBanner, isUnderlined, withoutClosing } from "./headings.ts";
import { headingText } from "./headingText.ts";
import type { Line } from "./line.ts";
import type { LineWords } from "./lineWords.ts";
import { isOnlyLinks } from "./links.ts";
import { createMarkers, readMarkers } from "./markers.ts";
import { announcesPeople, isMeetingLabel, LONGEST_LABEL } from "./metadata.ts";
import { isAboutMeeting, isHollow } from "./noise.ts";
import { isPlainHeading } from "./plainHeading.ts";
import { skipQuoteMarks } from "./quotes.ts";
import type { LineState } from "./state.ts";
import type { Step } from "./step.ts";
import { visitCells } from "./tables.ts";
import { createTrimmed, trim } from "./trim.ts";
import { createOpenUnit } from "./units.ts";

/** A physical line of this many code units that stops in mid-sentence was wrapped by hand or by an editor. */
const WRAPPED_LENGTH = 60;

/** What a text holds, in order. */
export interface TextParts {
  /** Those that count. */
  readonly lines: NoteLine[];
  readonly headings: HeadingLine[];
}

export interface Reader {
  /** Reads one physical line: changes `state` from what is before the line to what is after it. */
  read(line: Line): void;
  /** Ends what is still open, and hands over what has been read. */
  finish(): TextParts;
}

/** Reads the lines of one text from a line that continues none above. `state` is the reader's to change. */
export function createReader(text: string, flavour: Flavour, known: LineWords, state: LineState): Reader {
  const rules = RULES[flavour];
  const lines: NoteLine[] = [];
  const headings: HeadingLine[] = [];
  const unit = createOpenUnit(text, lines);
  const markers = createMarkers();
  const trimmed = createTrimmed();
  const comments = new Finder(text, "<!--");
  const percents = new Finder(text, "%%");
  const carets = new Finder(text, "^");
  const colons = new Finder(text, ":");
  const wideColons = new Finder(text, "：");

  function close(): void {
    unit.close(state.asks);
    state.item = -1;
    state.wraps = false;
    state.quoted = false;
    state.asks = false;
  }

  function setHeading(line: Line, words: string, before: "heading" | "underlined"): void {
    close();
    headings.push({ line: line.number, start: line.start, end: line.end });
    state.heading = detach(words);
    state.people = announcesPeople(words, known);
    state.peopleItem = -1;
    state.before = before;
    state.fresh = true;
    leaveTable();
  }

  /** A table without delimiters ends at the first line that is no row. */
  function leaveTable(): void {
    if (state.table === "head" || state.table === "rows") state.table = "";
  }

  function readBlank(): void {
    close();
    leaveTable();
    if (state.before !== "start") state.before = "blank";
  }

  function read(line: Line): void {
    state.continued = false;
    if (state.before === "underlined") {
      state.before = "heading";
      return;
    }
    const inBlock = state.block !== null;
    if (inBlock) passBlock(state, line);
    if (line.at >= line.end) {
      if (inBlock) close();
      else readBlank();
      return;
    }
    if (inBlock) line.start = line.at;
    if (carets.within(line.at, line.end) >= 0) cutBlockId(line);
    const percent = percents.within(line.at, line.end);
    if (percent > line.at) cutPercentComment(line, percent);
    const comment = comments.within(line.at, line.end);
    if (comment > line.at) cutComment(line, state, comment);
    apply(line, nextStep(line));
  }

  /** Lets the rules take comments and the like off the front until they know the line or have nothing to say. */
  function nextStep(line: Line): Step | undefined {
    for (;;) {
      skipQuoteMarks(line);
      if (line.at >= line.end) return undefined;
      const before = line.at;
      const step = rules(line, state);
      if (step || line.at === before) return step;
      line.start = line.at;
    }
  }

  function apply(line: Line, step: Step | undefined): void {
    if (step?.do === "skip") close();
    else if (step?.do === "heading") {
      setHeading(line, step.text, "heading");
      if (step.rest !== undefined && step.rest < line.end) addUnit(line, "paragraph", step.rest, line.end);
    } else if (step?.do === "cells") {
      close();
      readRow(line, step);
    } else {
      leaveTable();
      if (step) addWords(line, step);
      else if (line.at < line.end) readPlain(line);
      else readBlank();
    }
  }

  /** A row that begins with `Attendees` or the like is about the meeting. */
  function readRow(line: Line, step: Extract<Step, { do: "cells" }>): void {
    let first = true;
    let counts = true;
    visitCells(text, step.start, step.end, step.separator, (start, end) => {
      trim(trimmed, text, start, end);
      if (first) counts = !isMeetingLabel(text, trimmed.start, trimmed.end, known);
      first = false;
      if (counts) addCell(line, start, end);
    });
    state.before = "item";
  }

  function addWords(line: Line, step: Extract<Step, { do: "words" }>): void {
    addUnit(line, step.kind, step.start, step.end, step.done);
    // What is indented below a headline of Org is its text.
    if (flavour === "org") state.item = -1;
  }

  /** A line that no format claims: marked, a continuation, a heading by its looks, or a paragraph. */
  function readPlain(line: Line): void {
    if (isBanner(text, line.at, line.end)) {
      const unit = text.charCodeAt(line.at);
      const words = skipRun(text, line.at, line.end, unit);
      setHeading(line, headingText(text, words, withoutClosing(text, words, line.end, unit)), "heading");
      return;
    }
    readMarkers(markers, text, line.at, line.end, flavour);
    const marked = markers.kind !== "";
    if (!marked && continues(line)) extendUnit(line);
    else if ((!marked || markers.kind === "numbered") && isUnderlined(line, flavour, marked)) {
      setHeading(line, headingText(text, markers.end, line.end), "underlined");
    } else if (!marked && !line.quoted && isPlainHeading(line, state, flavour, known)) {
      setHeading(line, headingText(text, line.at, line.end), "heading");
    } else readContent(line);
  }

  /** The words after the markers. A block may open right behind a bullet. */
  function readContent(line: Line): void {
    const { kind, done, end } = markers;
    line.at = end;
    const block = kind !== "" && OPENS_BLOCK.has(text.charCodeAt(end)) && commonRules(line, state) !== undefined;
    if (block || line.at >= line.end) {
      close();
      state.before = "item";
    } else if (kind === "task") addUnit(line, kind, line.at, line.end, done);
    else addUnit(line, line.quoted ? "quote" : kind || "paragraph", line.at, line.end);
  }

  function continues(line: Line): boolean {
    if (state.item >= 0 && !line.quoted && line.indent > state.item) return true;
    if (!state.wraps || line.quoted !== state.quoted) return false;
    let at = line.at;
    while (OPENING.has(text.charCodeAt(at)) && at < line.end) at++;
    return isLowerCase(text.charCodeAt(at));
  }

  /** Begins a unit with the words from `start` to `end`, if they count. */
  function addUnit(line: Line, kind: LineKind, start: number, end: number, done?: boolean): void {
    close();
    const { before } = state;
    const marked = kind !== "paragraph" && kind !== "quote";
    trim(trimmed, text, start, end);
    state.item = marked && !line.quoted ? line.indent : -1;
    state.before = "item";
    if (state.peopleItem >= line.indent || !marked) state.peopleItem = -1;
    if (isHollow(text, trimmed.start, trimmed.end, known)) {
      state.item = -1;
      return;
    }
    if (isAboutMeeting(text, trimmed.start, trimmed.end, isLabelled(), marked, state, known)) {
      if (marked && announcesPeople(headingText(text, trimmed.start, trimmed.end), known))
        state.peopleItem = line.indent;
      return;
    }
    const scaffold = before !== "text";
    if (scaffold && kind === "paragraph" && isItalic(start) && asks(text, trimmed.start, trimmed.end)) {
      state.before = "prompt";
      return;
    }
    unit.begin(line.number, line.start, line.end, kind, state.heading);
    unit.say(trimmed.start, trimmed.end, trimmed.tag);
    if (done !== undefined) unit.check(done || text.slice(start, trimmed.start).includes("~~"));
    state.quoted = line.quoted;
    state.asks = scaffold && kind === "quote";
    keepOpen(line, marked);
  }

  /** A colon near the beginning. */
  function isLabelled(): boolean {
    const end = Math.min(trimmed.end, trimmed.start + LONGEST_LABEL);
    return colons.within(trimmed.start, end) >= 0 || wideColons.within(trimmed.start, end) >= 0;
  }

  function isItalic(start: number): boolean {
    return trimmed.start === start + 1 && (text.charCodeAt(start) === 0x2a || text.charCodeAt(start) === 0x5f);
  }

  function extendUnit(line: Line): void {
    state.continued = true;
    trim(trimmed, text, line.at, line.end);
    if (isOnlyLinks(text, trimmed.start, trimmed.end)) return;
    unit.extend(line.end, trimmed.start, trimmed.end, trimmed.tag);
    keepOpen(line, state.item >= 0);
  }

  /** What the words read last mean for the line below. */
  function keepOpen(line: Line, marked: boolean): void {
    const prompt = state.asks && asks(text, trimmed.start, trimmed.end);
    state.before = prompt ? "prompt" : marked ? "item" : "text";
    if (!prompt) count();
    if (trimmed.tag) state.item = -1;
    state.wraps =
      !trimmed.tag && line.end - line.start >= WRAPPED_LENGTH && !endsSentence(text, trimmed.start, trimmed.end);
  }

  function count(): void {
    state.fresh = false;
    state.top = false;
  }

  /** The trimmed words as a cell. */
  function addCell(line: Line, start: number, end: number): void {
    if (isHollow(text, trimmed.start, trimmed.end, known)) return;
    unit.begin(line.number, start, end, "cell", state.heading);
    unit.say(trimmed.start, trimmed.end, trimmed.tag);
    unit.close(false);
    count();
  }

  return {
    read,
    finish() {
      unit.close(state.asks);
      return { lines, headings };
    },
  };
}

/** May stand before the first letter of a wrapped line. */
const OPENING = new Units("([{*_`\"'“‘«„‚");
/** After a bullet: code fences and comments. */
const OPENS_BLOCK = new Units("`~<");
