/** Where people write Chinese in simplified and in traditional characters; editors name the place, we the script. */
const SCRIPT_OF_REGION: Readonly<Record<string, string>> = {
  "zh-cn": "zh-hans",
  "zh-sg": "zh-hans",
  "zh-tw": "zh-hant",
  "zh-hk": "zh-hant",
  "zh-mo": "zh-hant",
};

/** The language of `known` that serves a BCP 47 tag best: itself, its script, the same language elsewhere. */
export function bestLanguage(tag: string, known: readonly string[]): string | undefined {
  const wanted = tag.toLowerCase().replaceAll("_", "-");
  const primary = wanted.split("-")[0]!;
  return (
    known.find((each) => each === wanted || each === SCRIPT_OF_REGION[wanted]) ??
    known.find((each) => each === primary) ??
    known.find((each) => each.split("-")[0] === primary)
  );
}
