import { readFrontMatter } from "../../journal/frontMatter.ts";
import { renderText } from "../../journal/renderTemplate.ts";
import type { Template } from "../../journal/template.ts";
import type { TemplateIntent } from "./situations.ts";

/** What a template leaves in every note that is made from it. */
interface Traces {
  readonly intent: TemplateIntent;
  readonly headings: readonly string[];
  readonly prompts: readonly string[];
}

/** Fewer headings could stand in any note. */
const FEWEST_HEADINGS = 3;

/**
 * Finds what the template intends that a note was made from, in any text format. A note does not name its template: it
 * is the one that left all its headings, or half its prompts or more, and of several the one that left most. Null where
 * there is none, or where two left as much.
 */
export function templateIntents(templates: readonly Template[]): (text: string) => TemplateIntent | null {
  const all = templates.flatMap((template) => tracesOf(template) ?? []);
  return (text) => {
    const lines = new Set(text.split(/\r?\n/).map(withoutMarkup));
    let best: Traces | null = null;
    let most = 0;
    for (const traces of all) {
      const headings = traces.headings.filter((each) => lines.has(each)).length;
      const prompts = traces.prompts.filter((each) => lines.has(each)).length;
      const left = headings + prompts;
      const allHeadings = headings >= FEWEST_HEADINGS && headings === traces.headings.length;
      if (left < most || !(allHeadings || (prompts > 0 && prompts >= traces.prompts.length / 2))) continue;
      best = left === most ? null : traces;
      most = left;
    }
    return best?.intent ?? null;
  };
}

function tracesOf({ body, leadership }: Template): Traces | null {
  if (!leadership) return null;
  const { text } = renderText(body, new Map());
  const lines = text.split("\n");
  const beginningWith = (mark: RegExp): string[] => lines.filter((line) => mark.test(line)).map(withoutMarkup);
  return {
    intent: { range: leadership, situation: readFrontMatter(text).situation },
    headings: beginningWith(/^##+ /),
    prompts: beginningWith(/^> /),
  };
}

/** A line without what marks it as heading or quote in any of the formats. */
function withoutMarkup(line: string): string {
  return line.replace(/^[\s>#*=]+/, "").trimEnd();
}
