/** Puts the values into the places `{0}`, `{1}` … of a localised text. A place without a value stays as it is. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

export interface NumberFormat {
  count(value: number): string;
  /** Of a proportion from 0 to 1, as whole percent. */
  percent(value: number): string;
}

/** Numbers as `language` writes them; as the browser's language does where the tag is not one that it knows. */
export function numberFormat(language: string): NumberFormat {
  const locale = isLocale(language) ? language : undefined;
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return { count: (value) => count.format(value), percent: (value) => percent.format(value) };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
