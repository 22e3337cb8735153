// Days of the week and days near today in Chinese, Japanese and Korean.

const NEXT = "下个?|下個?|来週の?|來週|다음 ?주 ?";
const DAYS = new RegExp(
  `(?<next>${NEXT})?(?:(?:周|週|星期|礼拜|禮拜)(?<zh>[一二三四五六日天])|(?<ja>[月火水木金土日])曜日?|[(（](?<brackets>[月火水木金土日])[)）]|(?<ko>[월화수목금토일])요일)`,
  "u",
);
const NEAR = /(?<today>今天|今日|오늘)|(?<tomorrow>明天|明日|내일)/u;

const ORDER = { zh: "一二三四五六日", ja: "月火水木金土日", ko: "월화수목금토일" } as const;

export interface NearDay {
  readonly start: number;
  readonly end: number;
  readonly day: { readonly weekday: number; readonly next: boolean } | { readonly inDays: number };
}

/** The first such day in a text. */
export function findIdeographicDay(text: string): NearDay | null {
  const weekday = DAYS.exec(text);
  const near = NEAR.exec(text);
  const match = weekday && near ? (weekday.index < near.index ? weekday : near) : (weekday ?? near);
  if (!match) return null;
  const { next, zh, brackets, ja = brackets, ko, today } = match.groups!;
  const place = { start: match.index, end: match.index + match[0].length };
  if (match === near) return { ...place, day: { inDays: today === undefined ? 1 : 0 } };
  const index = zh ? (zh === "天" ? 6 : ORDER.zh.indexOf(zh)) : ja ? ORDER.ja.indexOf(ja) : ORDER.ko.indexOf(ko!);
  return { ...place, day: { weekday: index + 1, next: next !== undefined } };
}

/** What follows a day by which something is due. */
export const BY_AFTER_DAY = /^\s*(?:\([^()]{1,3}\)|（[^（）]{1,3}）)?\s*(?:まで|迄|之?前|以前|下班前|까지|전)/u;
