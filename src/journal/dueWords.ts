/** Words around a day that tell whether something is due then, in lower case. */
interface DueWords {
  /** Before a day: something is due by then. */
  readonly by: string;
  /** After a day, likewise. */
  readonly byAfter?: string;
  /** The end of a day's name, likewise. */
  readonly bySuffix?: string;
  /** May stand between those words and the day, or after it, and change nothing: articles, “on”, “coming”. */
  readonly filler: string;
  /** Before or after a day: it is when something was or is, and nothing is due. */
  readonly since: string;
  /** Before a weekday: the one of next week. */
  readonly next?: string;
  readonly today: string;
  readonly tomorrow: string;
}

/** By language. Chinese, Japanese and Korean, which have few spaces, are read by `ideographicDays.ts`. */
const TABLE: Readonly<Record<string, DueWords>> = {
  en: {
    by: "by until till before due deadline than",
    filler: "on the end day eod cob coming this upcoming latest at",
    since: "last past previous from since after every each of",
    next: "next",
    today: "today tonight",
    tomorrow: "tomorrow",
  },
  de: {
    by: "bis vor spätestens fällig frist",
    filler: "am an zum dem den der diesen dieser kommenden ende",
    since: "letzten letzter letzte vergangenen vom von seit nach jeden",
    next: "nächsten nächster nächste",
    today: "heute",
    tomorrow: "morgen",
  },
  fr: {
    by: "avant ici pour jusqu jusque échéance",
    filler: "le à au ce prochain d plus tard",
    since: "dernier du de depuis après chaque passé",
    today: "hui", // aujourd'hui
    tomorrow: "demain",
  },
  es: {
    by: "para antes hasta vence plazo",
    filler: "el del de este próximo día en",
    since: "pasado desde tras cada último",
    today: "hoy",
    tomorrow: "mañana",
  },
  pt: {
    by: "até antes para prazo",
    filler: "a o na no da do de dia esta este próxima próximo à ao em",
    since: "passada passado desde após cada última",
    today: "hoje",
    tomorrow: "amanhã",
  },
  it: {
    by: "entro per prima scadenza fino",
    filler: "il lo la di questo prossimo prossima a al",
    since: "scorso scorsa del dal della da dopo ogni",
    today: "oggi",
    tomorrow: "domani",
  },
  nl: {
    by: "voor vóór uiterlijk tegen tot deadline",
    filler: "op de deze komende aanstaande met",
    since: "afgelopen vorige van sinds na elke",
    next: "volgende",
    today: "vandaag",
    tomorrow: "morgen",
  },
  pl: {
    by: "do na przed termin",
    filler: "w we dnia ten najbliższy najbliższą",
    since: "ostatni zeszły zeszłą zeszłej od z po każdy",
    next: "następny następną następnego przyszły przyszłą przyszłego",
    today: "dziś dzisiaj",
    tomorrow: "jutro jutra",
  },
  cs: {
    by: "do před nejpozději termín na",
    filler: "v ve dne tento tuto",
    since: "minulý minulou minulé od z po každý",
    next: "příští příštího",
    today: "dnes dneška",
    tomorrow: "zítra zítřka",
  },
  hu: {
    by: "határidő legkésőbb",
    byAfter: "ig előtt napjáig",
    bySuffix: "ig",
    filler: "a az e án én",
    since: "múlt óta után minden",
    next: "jövő",
    today: "ma máig",
    tomorrow: "holnap holnapig",
  },
  tr: {
    by: "son en",
    byAfter: "kadar dek önce",
    filler: "bu günü gününe a e ya ye ne na geç",
    since: "geçen sonra beri her",
    next: "gelecek haftaya",
    today: "bugün bugüne",
    tomorrow: "yarın yarına",
  },
  ru: {
    by: "до к ко срок",
    filler: "в во эту этот ближайшую ближайший дня",
    since: "прошлый прошлую прошлой с со от после каждый каждую",
    next: "следующий следующую следующей следующего",
    today: "сегодня",
    tomorrow: "завтра",
  },
  ar: {
    by: "قبل بحلول حتى موعد أقصاه",
    filler: "يوم في نهاية القادم المقبل",
    since: "الماضي منذ من بعد كل",
    today: "اليوم",
    tomorrow: "غدا غدًا الغد",
  },
  hi: {
    by: "अंतिम",
    byAfter: "तक पहले",
    filler: "को के की से इस आने वाले",
    since: "पिछले बाद हर",
    next: "अगले",
    today: "आज",
    tomorrow: "कल",
  },
};

export type DueWord = Exclude<keyof DueWords, "bySuffix">;

const KINDS: readonly DueWord[] = ["since", "filler", "next", "today", "tomorrow", "by", "byAfter"];

const byLanguage = new Map(
  Object.entries(TABLE).map(([language, words]) => [
    language,
    new Map(KINDS.flatMap((kind) => (words[kind]?.split(" ") ?? []).map((word) => [word, kind] as const))),
  ]),
);

/** What each word means around a day, in a language given by its primary subtag. */
export function dueWordsOf(language: string): ReadonlyMap<string, DueWord> {
  return byLanguage.get(language) ?? new Map();
}

/** The end that a language gives to the name of a day by which something is due. */
export function dueSuffixOf(language: string): string | undefined {
  return TABLE[language]?.bySuffix;
}
