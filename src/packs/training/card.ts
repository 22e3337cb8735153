const BEGIN = "<!-- figures: written by npm run train -->";
const END = "<!-- end of figures -->";

/** A pack's card with its figures replaced. Throws an `Error` where the card has no place for them. */
export function withFigures(card: string, figures: string): string {
  const [before, rest] = card.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`CARD.md needs a line "${BEGIN}" and after it a line "${END}"`);
  return `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`;
}

/** The card of a language that has none yet. */
export function newCard(name: string): string {
  return `# ${name}

**What it is.** The cues and concepts of \`lexicon.yaml\`, each with one small integer per label from \`src/packs/shared\`, where English lines taught how far to trust a lexicon's labels and strengths and what a concept or an everyday word is worth. No weight was learned from this language's own lines. A longer cue speaks for those within it.

**Data.** The lexicon, and made-up notes (\`test/corpus\`), both by one author. There are no labelled lines of real documents.

**Figures.** Of the made-up notes, none of which took part in any choice of weights. They are still not independent: who wrote the lines wrote the lexicon too, so lines of other people are read worse. In English the same method reads made-up notes as well as here and real documents much worse: see \`src/packs/shared/CARD.md\`. The threshold for shown labels comes from English documents.

${BEGIN}
${END}
`;
}
