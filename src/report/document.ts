import { escapeHtml, escapeMarkdown } from "./escape.ts";
import { htmlPage } from "./htmlPage.ts";

/** A point of a list; `path` makes its text a link to a file, relative to the document and divided by `/`. */
export interface Item {
  readonly text: string;
  readonly path?: string;
  readonly items?: readonly Item[];
}

export type Block = { readonly heading: string } | { readonly paragraph: string } | { readonly list: readonly Item[] };

/** A document to read and to hand on: plain text in blocks, whatever its format. */
export interface Document {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The formats of a document; each is text that ends with a line break. */
export const DOCUMENT_FORMATS = Object.freeze({ md, html });
export type DocumentFormat = keyof typeof DOCUMENT_FORMATS;

function md({ title, blocks }: Document): string {
  const items = (list: readonly Item[], indent: string): string[] =>
    list.flatMap((item) => [
      `${indent}- ${item.path === undefined ? markdownText(item.text) : `[${markdownText(item.text)}](${href(item.path)})`}`,
      ...items(item.items ?? [], `${indent}  `),
    ]);
  const text = (block: Block): string => {
    if ("heading" in block) return `## ${markdownText(block.heading)}`;
    return "paragraph" in block ? markdownText(block.paragraph) : items(block.list, "").join("\n");
  };
  return `${[`# ${markdownText(title)}`, ...blocks.map(text)].join("\n\n")}\n`;
}

/** Escapes as well what begins a list. */
function markdownText(text: string): string {
  return escapeMarkdown(text).replace(/^(\s*\d+)\.|^(\s*)([-=~])/, (_, number, indent, mark) =>
    number === undefined ? `${indent}\\${mark}` : `${number}\\.`,
  );
}

/** One file without scripts or references, which prints well. */
function html({ title, blocks }: Document): string {
  const items = (list: readonly Item[]): string =>
    `<ul>\n${list
      .map(({ text, path, items: inner }) => {
        const words = escapeHtml(text);
        const shown = path === undefined ? words : `<a href="${escapeHtml(href(path))}">${words}</a>`;
        return `<li dir="auto">${shown}${inner?.length ? items(inner) : ""}</li>`;
      })
      .join("\n")}\n</ul>`;
  const text = (block: Block): string => {
    if ("heading" in block) return `<h2 dir="auto">${escapeHtml(block.heading)}</h2>`;
    return "paragraph" in block ? `<p dir="auto">${escapeHtml(block.paragraph)}</p>` : items(block.list);
  };
  const styles = "body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 45rem; padding: 0 1rem; }";
  return htmlPage(title, styles, blocks.map(text).join("\n"));
}

/** A relative link that stays one, whatever the path: no scheme, no host. */
function href(path: string): string {
  const segments = path.toWellFormed().split("/").map(encodeURIComponent);
  const encoded = segments.join("/").replace(/[()'*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return encoded.startsWith("../") ? encoded : `./${encoded}`;
}
