import { cleanName } from "./names.ts";

/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;
const MAX_SEGMENT_BYTES = 200;
/** Room for a date and the like beside the name. */
const MAX_VALUE_BYTES = 80;

/**
 * A file or folder name, valid on Windows, macOS and Linux, that reads like `text`. Never empty, `.` or `..`; doing it
 * twice changes nothing. Names too long are cut and told apart by a short hash.
 */
export function safeFileName(text: string): string {
  const shown = trimEdges(cleanName(text).replace(/[<>:"/\\|?*]/g, "-"));
  const named = /[^\s.-]/.test(shown) ? shown : `unnamed-${shortHash(text)}`;
  return cutName(named.replace(RESERVED, "$&_"), MAX_SEGMENT_BYTES);
}

/** A name or title shortened so that it fits into a file name next to other words. */
export function shortName(text: string): string {
  return cutName(cleanName(text), MAX_VALUE_BYTES);
}

function cutName(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text;
  const mark = `~${shortHash(text)}`;
  let kept = "";
  let bytes = mark.length;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  // A cut emoji or letter must not leave half of itself.
  return trimEdges(kept.replace(/[\p{M}\u200c\u200d]+$/u, "")) + mark;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file. */
function trimEdges(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, "");
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** FNV-1a over UTF-16 code units, in base 36. Tells names apart, secures nothing. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
