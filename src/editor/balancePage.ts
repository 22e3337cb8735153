/** Style sheets of the panel, in order, under `media/balance/`. */
export const STYLE_SHEETS = ["page.css", "chart.css", "parts.css", "lines.css"] as const;

export interface BalancePage {
  /** Where the webview may load from: `Webview.cspSource`. */
  readonly cspSource: string;
  readonly script: string;
  readonly styles: readonly string[];
  /** Fresh for every page. */
  readonly nonce: string;
  /** BCP 47 tag of the language that its words are in. */
  readonly language: string;
}

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The panel's empty page: only its own script and style sheets may load, and nothing may leave. */
export function balancePageHtml({ cspSource, script, styles, nonce, language }: BalancePage): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  const direction = RIGHT_TO_LEFT.has(language.split("-")[0]!.toLowerCase()) ? "rtl" : "ltr";
  return `<!DOCTYPE html>
<html lang="${attribute(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evenkeel</title>
${styles.map((style) => `<link rel="stylesheet" href="${attribute(style)}">`).join("\n")}
</head>
<body>
<div id="panel"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(value: string): string {
  return value.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
