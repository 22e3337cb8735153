/** Words, dates and quarters that YAML reads as the text they are. */
const PLAIN = /^(?:\p{L}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+)*|\d{4}-\d{2}-\d{2}|\d{4}-Q\d)$/u;
/** Words that some YAML reader takes for something other than text. */
const RESERVED = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** One line of text as a YAML value: as it is where that is safe, else in double quotes. */
export function yamlValue(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : `"${yamlQuoted(text)}"`;
}

/** One line of text as it stands between double quotes in YAML. */
export function yamlQuoted(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}
