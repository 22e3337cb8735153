import type { LineKind } from "../model.ts";
import { passBlock } from "./blocks.ts";
import { endsSentence, isLowerCase, isSpace, skipRun, skipSpaces, Units } from "./characters.ts";
import { cutComment } from "./comments.ts";
import { isBareDate } from "./dates.ts";
import { detach } from "./detach.ts";
import { Finder } from "./finder.ts";
import type { Flavour } from "./flavour.ts";
import { asciidocRules } from "./formats/asciidoc.ts";
import { latexRules } from "./formats/latex.ts";
import { commonRules } from "./formats/markdown.ts";
import { orgRules } from "./formats/org.ts";
import { rstRules } from "./formats/rst.ts";
import { wikiRules } from "./formats/wiki.ts";
import {
  asks,
  isAllCapitals,
  isBanner,
  isBoldAlone,
  isLabelAlone,
  isUnderlined,
  looksLikeMeeting,
  looksLikeTitle,
  withoutClosing,
} from "./headings.ts";
import { headingText } from "./headingText.ts";
import type { Line } from "./line.ts";
import { isOnlyLinks } from "./links.ts";
import { createMarkers, readMarkers } from "./markers.ts";
import { announcesPeople, LONGEST_LABEL } from "./metadata.ts";
import { isAboutMeeting, isHollow } from "./noise.ts";
import type { LineState } from "./state.ts";
import type { FormatRules, Step } from "./step.ts";
import { visitCells } from "./tables.ts";
import { createTrimmed, trim } from "./trim.ts";
import { createOpenUnit, type Sink } from "./units.ts";

/** A physical line of this many code units that stops in mid-sentence was wrapped by hand or by an editor. */
const WRAPPED_LENGTH = 60;

const RULES: Readonly<Record<Flavour, FormatRules>> = {
  markdown: commonRules,
  org: (line, state) => orgRules(line, state) ?? commonRules(line, state),
  asciidoc: (line, state) => asciidocRules(line, state) ?? commonRules(line, state),
  rst: (line, state) => rstRules(line, state) ?? commonRules(line, state),
  latex: (line, state) => latexRules(line, state) ?? commonRules(line, state),
  wiki: (line, state) => wikiRules(line, state) ?? commonRules(line, state),
};

export interface Reader {
  /** Reads one physical line: changes `state` from what is before the line to what is after it. */
  read(line: Line): void;
  /** Hands over what is still open. */
  finish(): void;
}

/** Reads the lines of one text from a line that continues none above. `state` is the reader's to change. */
export function createReader(text: string, flavour: Flavour, state: LineState, sink: Sink): Reader {
  const rules = RULES[flavour];
  const unit = createOpenUnit(text, sink);
  const markers = createMarkers();
  const below = createMarkers();
  const trimmed = createTrimmed();
  const comments = new Finder(text, "<!--");
  const colons = new Finder(text, ":");
  const wideColons = new Finder(text, "：");

  function close(): void {
    unit.close(state.asks);
    state.item = -1;
    state.wraps = false;
    state.quoted = false;
    state.asks = false;
  }

  function setHeading(words: string, before: "heading" | "underlined"): void {
    close();
    state.heading = detach(words);
    state.people = announcesPeople(words);
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
    const comment = comments.within(line.at, line.end);
    if (comment > line.at) cutComment(line, state, comment);
    apply(line, nextStep(line));
  }

  /** Lets the rules take comments and the like off the front until they know the line or have nothing to say. */
  function nextStep(line: Line): Step | undefined {
    for (;;) {
      const at = line.at;
      if (text.charCodeAt(at) === 0x3e && !line.quoted) skipQuoteMarks(line);
      if (line.at >= line.end) return undefined;
      const before = line.at;
      const step = rules(line, state);
      if (step || line.at === before) return step;
      line.start = line.at;
    }
  }

  /** `>` of any depth, and the `[!kind]` of a call-out. */
  function skipQuoteMarks(line: Line): void {
    line.quoted = true;
    let at = line.at;
    while (at < line.end && (text.charCodeAt(at) === 0x3e || isSpace(text.charCodeAt(at)))) at++;
    if (text.startsWith("[!", at)) {
      let stop = at + 2;
      while (stop < line.end && !isSpace(text.charCodeAt(stop))) stop++;
      if (text.charCodeAt(stop - 1) === 0x5d || text.charCodeAt(stop - 2) === 0x5d)
        at = skipSpaces(text, stop, line.end);
    }
    line.at = at;
  }

  function apply(line: Line, step: Step | undefined): void {
    if (step?.do === "skip") close();
    else if (step?.do === "heading") {
      setHeading(step.text, "heading");
      if (step.rest !== undefined && step.rest < line.end) addUnit(line, "paragraph", step.rest, line.end);
    } else if (step?.do === "cells") {
      close();
      visitCells(text, step.start, step.end, step.separator, (start, end) => addCell(line, start, end));
      state.before = "item";
    } else {
      leaveTable();
      if (step) addUnit(line, step.kind, step.start, step.end, step.done);
      else if (line.at < line.end) readPlain(line);
      else readBlank();
    }
  }

  /** A line that no format claims: marked, a continuation, a heading by its looks, or a paragraph. */
  function readPlain(line: Line): void {
    if (isBanner(text, line.at, line.end)) {
      const unit = text.charCodeAt(line.at);
      const words = skipRun(text, line.at, line.end, unit);
      setHeading(headingText(text, words, withoutClosing(text, words, line.end, unit)), "heading");
      return;
    }
    readMarkers(markers, text, line.at, line.end, flavour);
    const marked = markers.kind !== "";
    if (!marked && continues(line)) extendUnit(line);
    else if ((!marked || markers.kind === "numbered") && isUnderlined(line, flavour, marked)) {
      setHeading(headingText(text, markers.end, line.end), "underlined");
    } else if (!marked && !line.quoted && readsAsHeading(line)) {
      setHeading(headingText(text, line.at, line.end), "heading");
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

  /** Headings without a mark of their own: capitals, labels, bold lines, dates, and titles above a list. */
  function readsAsHeading({ at, end, nextStart, nextEnd, hasNext }: Line): boolean {
    if (isAllCapitals(text, at, end) || isLabelAlone(text, at, end) || isBoldAlone(text, at, end)) return true;
    if (isBareDate(text, at, end)) return !state.fresh || state.heading === "";
    const { before } = state;
    if (before !== "start" && before !== "blank" && before !== "heading") return false;
    const title = looksLikeTitle(text, at, end);
    const meeting = before !== "heading" && looksLikeMeeting(text, at, end);
    if (!hasNext || (!title && !meeting)) return false;
    if (nextStart === nextEnd) return meeting;
    readMarkers(below, text, nextStart, nextEnd, flavour);
    return below.kind !== "" && !(flavour === "org" && text.charCodeAt(nextStart) === 0x2a);
  }

  /** Begins a unit with the words from `start` to `end`, if they count. */
  function addUnit(line: Line, kind: LineKind, start: number, end: number, done?: boolean): void {
    close();
    const { before } = state;
    const marked = kind !== "paragraph" && kind !== "quote";
    trim(trimmed, text, start, end);
    state.item = marked && !line.quoted ? line.indent : -1;
    state.before = "item";
    if (isHollow(text, trimmed.start, trimmed.end)) return;
    if (isAboutMeeting(text, trimmed.start, trimmed.end, isLabelled(), marked, state)) return;
    const scaffold = before !== "text";
    if (scaffold && kind === "paragraph" && isItalic(start) && asks(text, trimmed.start, trimmed.end)) {
      state.before = "prompt";
      return;
    }
    unit.begin(line.number, line.start, line.end, kind, state.heading);
    unit.say(trimmed.start, trimmed.end, trimmed.tag);
    if (done !== undefined) unit.check(done);
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
    if (!prompt) state.fresh = false;
    if (trimmed.tag) state.item = -1;
    state.wraps =
      !trimmed.tag && line.end - line.start >= WRAPPED_LENGTH && !endsSentence(text, trimmed.start, trimmed.end);
  }

  function addCell(line: Line, start: number, end: number): void {
    trim(trimmed, text, start, end);
    if (isHollow(text, trimmed.start, trimmed.end)) return;
    unit.begin(line.number, start, end, "cell", state.heading);
    unit.say(trimmed.start, trimmed.end, trimmed.tag);
    unit.close(false);
    state.fresh = false;
  }

  return { read, finish: () => unit.close(state.asks) };
}

/** May stand before the first letter of a wrapped line. */
const OPENING = new Units("([{*_`\"'“‘«„‚");
/** After a bullet: code fences and comments. */
const OPENS_BLOCK = new Units("`~<");
