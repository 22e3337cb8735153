/** The source of a regular expression for any of these texts, the longest that fits; for none of them, where there are none. */
export function anyOf(texts: readonly string[]): string {
  if (texts.length === 0) return "(?!)";
  return [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join("|");
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
