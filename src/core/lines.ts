/**
 * Text → the lines that count, in any format that is plain text. What a line is follows from how it looks, never from a
 * file name or a language id.
 *
 * The road: the beginning of a text settles whose rules decide what is ambiguous (lines/flavour.ts). Then each physical
 * line (lines/physical.ts, lines/line.ts) is read once, from a small state to the next (lines/state.ts, lines/reader.ts):
 * out of an open block (lines/blocks.ts), by the format's rules (lines/formats), then by what all formats share: markers,
 * continuations, headings, noise. An edit starts again from a stored state and stops where the states agree
 * (lines/reading.ts).
 *
 * Lines that don't count: front matter and preambles, code, comments, bare links and images, rules, headings, table
 * heads, dates and times alone, lines about the meeting (`Attendees: …`, `Date: …`), empty bullets and check boxes,
 * labels without an answer, and a template's prompts. A prompt is a quote, or a line in italics, that ends in a question
 * mark and follows a heading, a blank line, an item or another prompt, answered or not: it is the template's voice. A
 * question that the writer put as a bullet or a plain line counts.
 */
export { isBareDate } from "./lines/dates.ts";
export { lineWordsOf } from "./lines/lineWords.ts";
export type { TextParts } from "./lines/reader.ts";
export {
  editReading,
  type LineChange,
  openReading,
  type Reading,
  readHeadings,
  readLines,
  readText,
  type TextChange,
  type TextSource,
} from "./lines/reading.ts";
