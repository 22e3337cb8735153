import type { YamlField, YamlValue } from "./yamlBlock.ts";
import type { YamlCursor } from "./yamlCursor.ts";

export type YamlFields = Map<string, YamlField>;

/** Keeps the first value of a name. A name that is no text is nothing to us. */
export function addField(cursor: YamlCursor, fields: YamlFields, key: YamlValue, value: YamlValue): void {
  if (key.kind !== "text") return;
  if (fields.has(key.text)) cursor.report(key, "yamlSyntax", "A name may stand here only once");
  else fields.set(key.text, { key, value });
}
