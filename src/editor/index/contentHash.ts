/** Takes in texts one after the other and tells them apart from others. */
export interface ContentHash {
  add(text: string): void;
  /** Equal for texts that are equal when joined. */
  digest(): string;
}

/**
 * 64 bits, twice FNV-1a over UTF-16 code units with different primes, and the length. Tells texts apart that happen to
 * be written, secures nothing.
 */
export function createContentHash(): ContentHash {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  let length = 0;
  return {
    add(text) {
      length += text.length;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit ^ (high >>> 15), 0x85ebca6b);
      }
    },
    digest: () => [high, low, length].map((part) => (part >>> 0).toString(36)).join("."),
  };
}

export function contentHash(text: string): string {
  const hash = createContentHash();
  hash.add(text);
  return hash.digest();
}
