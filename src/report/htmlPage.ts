import { escapeHtml } from "./escape.ts";

/** One HTML file without scripts or references. `body` is HTML that stands below the title. */
export function htmlPage(title: string, styles: string, body: string): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${styles}
</style>
</head>
<body>
<h1 dir="auto">${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
