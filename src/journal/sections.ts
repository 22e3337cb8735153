/** A part of a template that can be inserted by itself. */
export interface TemplateSection {
  readonly title: string;
  /** Heading and lines, with snippet placeholders, ended by one line feed. */
  readonly body: string;
}

const HEADING = /^(#{1,6})[ \t]+(.+?)[ \t]*$/;
/** Level of the headings that divide a template; level 1 is the note's title. */
const SECTION_LEVEL = 2;

/** The sections of a template's body, from one `## heading` to the next. */
export function templateSections(body: string): TemplateSection[] {
  const sections: { title: string; lines: string[] }[] = [];
  let current: { title: string; lines: string[] } | null = null;
  for (const line of body.split("\n")) {
    const heading = HEADING.exec(line);
    const level = heading?.[1]?.length ?? Number.POSITIVE_INFINITY;
    if (level < SECTION_LEVEL) current = null;
    if (level === SECTION_LEVEL) {
      current = { title: heading?.[2] ?? "", lines: [] };
      sections.push(current);
    }
    current?.lines.push(line);
  }
  return sections.map(({ title, lines }) => ({ title, body: `${lines.join("\n").trimEnd()}\n` }));
}
