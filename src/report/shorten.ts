/** A text cut to `most` UTF-16 code units, and an ellipsis where something was cut. No character is torn apart. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const tearsPair = last >= 0xd800 && last < 0xdc00;
  return `${text.slice(0, tearsPair ? most - 1 : most)}…`;
}
