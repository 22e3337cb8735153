import { parse } from "yaml";
import type { Label } from "../core/model.ts";
import { normalizeToString } from "../core/normalize.ts";
import { type PackCue, writePack } from "../core/pack.ts";
import { LABELS } from "../core/processes.ts";

interface Lexicon {
  language: string;
  name: string;
  cues: Record<Label, Record<string, (string | Record<string, Label>)[]>>;
}

/** A lexicon cue as a string in normalised space: `*` leaves the end open. */
export function cueString(cue: string): string {
  const open = cue.endsWith("*");
  const normalized = normalizeToString(open ? cue.slice(0, -1) : cue);
  return open ? normalized.slice(0, -1) : normalized;
}

/** Compiles a lexicon into a pack, each cue as strong as its author made it. */
export function compilePack(source: string): Uint8Array {
  const lexicon = parse(source) as Lexicon;
  const rows = new Map<string, number[]>();
  for (const [column, label] of LABELS.entries()) {
    for (const [strength, cues] of Object.entries(lexicon.cues[label])) {
      for (const entry of cues) {
        const cue = cueString(typeof entry === "string" ? entry : Object.keys(entry)[0]!);
        if (cue.trim() === "") continue;
        const row = rows.get(cue) ?? LABELS.map(() => 0);
        row[column] = Number(strength) * 30;
        rows.set(cue, row);
      }
    }
  }
  const cues: PackCue[] = [...rows.keys()]
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((cue) => ({ cue, line: rows.get(cue)!, heading: rows.get(cue)!.map((weight) => Math.round(weight / 4)) }));
  return writePack(
    {
      language: lexicon.language,
      name: lexicon.name,
      bias: [-0.5, -0.3, 0, 0, 0.3, 0.2, 0.6],
      lineScale: 0.03,
      headingScale: 0.03,
      temperature: 1,
      shownFrom: 0.5,
      secondFrom: 0.25,
    },
    cues,
  );
}
