const BEGIN = "<!-- figures: written by npm run train -->";
const END = "<!-- end of figures -->";

/** A pack's card with its figures replaced. Throws an `Error` where the card has no place for them. */
export function withFigures(card: string, figures: string): string {
  const [before, rest] = card.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`CARD.md needs a line "${BEGIN}" and after it a line "${END}"`);
  return `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`;
}
