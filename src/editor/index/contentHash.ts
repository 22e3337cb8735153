/** The same text may be read in another way in a folder that is said to be in another language. */
export function hashOf(text: string, language: string): string {
  return contentHash(`${language}\n${text}`);
}

/**
 * Tells texts apart that happen to be written; secures nothing. 64 bits, twice FNV-1a over UTF-16 code units with
 * different primes, and the length.
 */
export function contentHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (high >>> 15), 0x85ebca6b);
  }
  return [high, low, text.length].map((part) => (part >>> 0).toString(36)).join(".");
}
