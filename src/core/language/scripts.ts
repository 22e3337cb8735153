/** The scripts that are told apart. Other letters count as none of them. */

/** How text in a script is told to be in a language. */
interface Script {
  /** ISO 15924 code. */
  readonly code: string;
  /** First and last code unit of its ranges, by turns. */
  readonly ranges: readonly number[];
  /** Written in words with spaces between, so that words can be counted and looked up. */
  readonly words?: true;
  /** Written by more languages than have a profile: a text without evidence can be in none of them. */
  readonly many?: true;
  /** First and last of the letters that are no evidence unless a language lists them; all others are. */
  readonly basic?: readonly [number, number];
  /** The script beside which it stands in one text: a line is in either of the two. */
  readonly beside?: string;
  /** What one letter counts against one of an alphabet: how many of those say the same. */
  readonly weight: number;
}

/**
 * Names and abbreviations in Latin letters stand in lines of all scripts, the reverse is rare: letters of other scripts
 * count more.
 */
export const SCRIPTS: readonly Script[] = [
  {
    code: "Latn",
    words: true,
    many: true,
    basic: [0x41, 0x7a],
    weight: 1,
    ranges: [
      0x41, 0x5a, 0x61, 0x7a, 0xb7, 0xb7, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2af, 0x1e00, 0x1eff, 0xff21, 0xff3a, 0xff41,
      0xff5a,
    ],
  },
  { code: "Grek", weight: 2, ranges: [0x370, 0x3ff, 0x1f00, 0x1fff] },
  { code: "Cyrl", words: true, many: true, basic: [0x410, 0x44f], weight: 2, ranges: [0x400, 0x52f] },
  { code: "Armn", weight: 2, ranges: [0x531, 0x58f] },
  { code: "Hebr", weight: 2, ranges: [0x5d0, 0x5f4, 0xfb1d, 0xfb4f] },
  {
    code: "Arab",
    words: true,
    many: true,
    basic: [0x620, 0x64a],
    weight: 2,
    ranges: [0x620, 0x64a, 0x66e, 0x66f, 0x671, 0x6d3, 0x6d5, 0x6ef, 0x6fa, 0x6ff, 0x750, 0x77f, 0xfb50, 0xfdff],
  },
  { code: "Deva", words: true, weight: 2, ranges: [0x900, 0x963, 0x971, 0x97f] },
  { code: "Beng", weight: 2, ranges: [0x980, 0x9e3, 0x9f0, 0x9fe] },
  { code: "Guru", weight: 2, ranges: [0xa01, 0xa65, 0xa70, 0xa76] },
  { code: "Gujr", weight: 2, ranges: [0xa81, 0xae3, 0xaf9, 0xaff] },
  { code: "Orya", weight: 2, ranges: [0xb01, 0xb63, 0xb71, 0xb71] },
  { code: "Taml", weight: 2, ranges: [0xb82, 0xbd7] },
  { code: "Telu", weight: 2, ranges: [0xc00, 0xc63] },
  { code: "Knda", weight: 2, ranges: [0xc80, 0xce3] },
  { code: "Mlym", weight: 2, ranges: [0xd00, 0xd63] },
  { code: "Sinh", weight: 2, ranges: [0xd81, 0xddf] },
  { code: "Thai", weight: 2, ranges: [0xe01, 0xe3a, 0xe40, 0xe4e] },
  { code: "Laoo", weight: 2, ranges: [0xe81, 0xecd] },
  { code: "Tibt", weight: 2, ranges: [0xf40, 0xfbc] },
  { code: "Mymr", weight: 2, ranges: [0x1000, 0x103f, 0x1050, 0x109d] },
  { code: "Geor", weight: 2, ranges: [0x10a0, 0x10ff, 0x1c90, 0x1cbf] },
  { code: "Ethi", weight: 2, ranges: [0x1200, 0x135f] },
  { code: "Khmr", weight: 2, ranges: [0x1780, 0x17d3] },
  { code: "Mong", weight: 2, ranges: [0x1820, 0x18aa] },
  { code: "Hang", weight: 4, ranges: [0x1100, 0x11ff, 0x3131, 0x318e, 0xac00, 0xd7a3] },
  { code: "Hani", weight: 4, ranges: [0x3005, 0x3007, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0xd840, 0xd8ff] },
  { code: "Kana", weight: 4, beside: "Hani", ranges: [0x3041, 0x30ff, 0x31f0, 0x31ff, 0xff66, 0xff9f] },
];

/** What else a code unit can be, besides a letter of script `k`, which is `k + 1`. */
export const Unit = { other: 0, code: 253, dropped: 254, combining: 255 } as const;

/** Marks that belong to the word around them and that people leave out: points of Hebrew and Arabic, joiners. */
const DROPPED = [0xad, 0xad, 0x591, 0x5c7, 0x610, 0x61a, 0x640, 0x640, 0x64b, 0x65f, 0x670, 0x670, 0x200b, 0x200d];
/** Accents, and Arabic's madda and hamza, which are a part of their letter. */
const COMBINING = [0x300, 0x36f, 0x653, 0x655];
export const COMBINING_MARKS = new RegExp(
  `[${COMBINING.map((unit, i) => `${i % 2 === 0 ? "" : "-"}${String.fromCharCode(unit)}`).join("")}]`,
  "g",
);
/** Digits, and signs that join words to names: # @ = < > \\ _ and the back quote. */
const CODE = [0x23, 0x23, 0x30, 0x39, 0x3c, 0x3e, 0x40, 0x40, 0x5c, 0x5c, 0x5f, 0x60, 0xff10, 0xff19];

export function isLetter(kind: number): boolean {
  return kind !== Unit.other && kind < Unit.code;
}

/** What each of the 65,536 code units is. */
export function unitClasses(): Uint8Array {
  const classes = new Uint8Array(65536);
  const fill = (ranges: readonly number[], value: number): void => {
    for (let i = 0; i < ranges.length; i += 2) classes.fill(value, ranges[i], ranges[i + 1]! + 1);
  };
  for (const [k, { ranges }] of SCRIPTS.entries()) fill(ranges, k + 1);
  fill(DROPPED, Unit.dropped);
  fill(COMBINING, Unit.combining);
  fill(CODE, Unit.code);
  return classes;
}
