import type * as vscode from "vscode";
import { PERIODS, type PeriodId } from "../journal/noteScopes.ts";
import { SITUATIONS, type Situation } from "../journal/vocabulary.ts";
import { SCOPES, type ScopeId } from "./balanceScopes.ts";

/** What the reader has chosen in the panel, kept for the workspace; nothing of it is text of a note. */
export interface BalanceMemory {
  readonly scope: ScopeId;
  readonly period: PeriodId;
  /** Ids of readings that the reader does not want to see again. */
  readonly dismissed: ReadonlySet<string>;
  /** The situation chosen for the notes of a subject. */
  situationOf(subject: string): Situation | null;
  setScope(scope: ScopeId): void;
  setPeriod(period: PeriodId): void;
  setSituation(subject: string, situation: Situation | null): void;
  dismiss(reading: string): void;
  restore(): void;
}

const KEY = "evenkeel.panel";

/** The situations of this many subjects are kept, those chosen last. */
const MOST_SITUATIONS = 500;

interface Kept {
  readonly scope: ScopeId;
  readonly period: PeriodId;
  readonly dismissed: readonly string[];
  /** Subject and situation, in the order in which they were chosen. */
  readonly situations: readonly (readonly [string, Situation])[];
}

export function balanceMemory(state: vscode.Memento): BalanceMemory {
  let kept = read(state.get(KEY));
  const keep = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    void state.update(KEY, kept);
  };
  return {
    get scope() {
      return kept.scope;
    },
    get period() {
      return kept.period;
    },
    get dismissed() {
      return new Set(kept.dismissed);
    },
    situationOf: (subject) => kept.situations.find(([of]) => of === subject)?.[1] ?? null,
    setScope: (scope) => keep({ scope }),
    setPeriod: (period) => keep({ period }),
    setSituation(subject, situation) {
      const others = kept.situations.filter(([of]) => of !== subject);
      keep({ situations: (situation ? [...others, [subject, situation] as const] : others).slice(-MOST_SITUATIONS) });
    },
    dismiss: (reading) => keep({ dismissed: [...new Set([...kept.dismissed, reading])] }),
    restore: () => keep({ dismissed: [] }),
  };
}

/** What an older version kept may be of another shape. */
function read(value: unknown): Kept {
  const { scope, period, dismissed, situations } = (
    typeof value === "object" && value !== null ? value : {}
  ) as Partial<Record<keyof Kept, unknown>>;
  return {
    scope: SCOPES.find((each) => each === scope) ?? "note",
    period: (Object.keys(PERIODS) as PeriodId[]).find((each) => each === period) ?? "year",
    dismissed: Array.isArray(dismissed) ? dismissed.filter((each) => typeof each === "string") : [],
    situations: Array.isArray(situations) ? situations.filter(isSituationOf) : [],
  };
}

function isSituationOf(value: unknown): value is readonly [string, Situation] {
  return Array.isArray(value) && typeof value[0] === "string" && SITUATIONS.includes(value[1]);
}
