interface QuestionMarkup {
  /** What makes the question a prompt, which is not counted as a line of the note. */
  readonly prompt: string;
  /** What begins the answer. */
  readonly answer: string;
}

const USUAL: QuestionMarkup = { prompt: "> ", answer: "- " };
const STARS: QuestionMarkup = { prompt: "> ", answer: "* " };

/** Where the usual, which Markdown, Org, reStructuredText and plain text read, does not fit. */
const BY_ENDING: Readonly<Record<string, QuestionMarkup>> = {
  adoc: STARS,
  asciidoc: STARS,
  asc: STARS,
  wiki: STARS,
  mediawiki: STARS,
  tex: { prompt: "% ", answer: "" },
};

/** A question for a note, as its format quotes prompts, and the beginning of an answer; without a line break at the end. */
export function questionBlock(question: string, path: string): string {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const { prompt, answer } = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending]! : USUAL;
  return `${prompt}${question.replace(/\s+/g, " ").trim()}\n${answer}`;
}
