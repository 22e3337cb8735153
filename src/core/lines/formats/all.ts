import type { Flavour } from "../flavour.ts";
import type { FormatRules } from "../step.ts";
import { asciidocRules } from "./asciidoc.ts";
import { latexRules } from "./latex.ts";
import { commonRules, markdownRules } from "./markdown.ts";
import { orgRules } from "./org.ts";
import { rstRules } from "./rst.ts";
import { wikiRules } from "./wiki.ts";

/** The rules of each flavour: its own first, then the common ones. */
export const RULES: Readonly<Record<Flavour, FormatRules>> = {
  markdown: markdownRules,
  org: (line, state) => orgRules(line, state) ?? commonRules(line, state),
  asciidoc: (line, state) => asciidocRules(line, state) ?? commonRules(line, state),
  rst: (line, state) => rstRules(line, state) ?? commonRules(line, state),
  latex: (line, state) => latexRules(line, state) ?? commonRules(line, state),
  wiki: (line, state) => wikiRules(line, state) ?? commonRules(line, state),
};
