import type { ProcessId, Share } from "../../core/index.ts";
import { PROCESSES } from "../../core/index.ts";
import type { Situation } from "../../journal/vocabulary.ts";
import { probabilityAbove, probabilityBelow } from "./certainty.ts";
import type { Subject } from "./model.ts";
import type { PatternId } from "./patternIds.ts";

/** More than this share of the lines is much of one process: half as much again as an even share of six. */
const MUCH = 0.25;
/** Less than this is little. Labels are not sure enough to tell less from none. */
const LITTLE = 0.12;
/** Beyond these a note leads, or manages, nearly always. */
const NEARLY_ALL = 0.8;
const HARDLY_ANY = 0.2;

export interface Pattern {
  readonly id: PatternId;
  /** Two readings with one topic would say the same thing twice. */
  readonly topic: string;
  /** Sets two things beside each other, rather than telling how much of the whole leads or what is missing. */
  readonly specific: boolean;
  /** What there is much of: its lines are the evidence. */
  readonly much: readonly ProcessId[];
  readonly little: readonly ProcessId[];
  /** Where it matters most. */
  readonly matters: readonly Situation[];
  /** Where it is just what the situation asks for: then it is no imbalance. */
  readonly fits: readonly Situation[];
  /** Only worth a word in a talk with one person. */
  readonly oneOnOneOnly?: true;
  /** The probabilities of all that it claims, of which each must hold. */
  claims(subject: Subject): readonly number[];
  /** Which lines speak for it, where those of `much` don't. */
  lines?(subject: Subject): readonly number[];
}

const LEADING = PROCESSES.filter(({ pole }) => pole === "leadership").map(({ id }) => id);
const MANAGING = PROCESSES.filter(({ pole }) => pole === "management").map(({ id }) => id);

const above = (share: Share | null | undefined, threshold: number): number =>
  share ? probabilityAbove(share, threshold) : 0;
const below = (share: Share | null | undefined, threshold: number): number =>
  share ? probabilityBelow(share, threshold) : 0;

/** Much of a process, little of each of others. */
function imbalance(
  id: PatternId,
  topic: string,
  much: Partial<Record<ProcessId, number>>,
  little: readonly ProcessId[],
  when: Partial<Pick<Pattern, "specific" | "matters" | "fits" | "oneOnOneOnly">>,
): Pattern {
  return {
    id,
    topic,
    specific: true,
    much: PROCESSES.flatMap(({ id }) => (id in much ? [id] : [])),
    little,
    matters: [],
    fits: [],
    ...when,
    claims: ({ balance: { processes } }) => [
      ...Object.entries(much).map(([each, threshold]) => above(processes[each as ProcessId], threshold)),
      ...little.map((each) => below(processes[each], LITTLE)),
    ],
  };
}

export const PATTERNS: readonly Pattern[] = [
  {
    id: "directionWithoutDelivery",
    topic: "delivery",
    specific: true,
    much: LEADING,
    little: ["planning", "controlling"],
    matters: ["delivery", "crisis"],
    fits: [],
    // The range may ask for nearly all.
    claims: (subject) => [
      above(subject.balance.leadership, Math.max(NEARLY_ALL, subject.range?.high ?? 0)),
      below(subject.balance.processes.planning, LITTLE),
      below(subject.balance.processes.controlling, LITTLE),
    ],
  },
  {
    id: "deliveryWithoutDirection",
    topic: "direction",
    specific: true,
    much: MANAGING,
    little: ["vision", "alignment"],
    matters: ["change", "growth"],
    fits: [],
    claims: (subject) => [
      below(subject.balance.leadership, Math.min(HARDLY_ANY, subject.range?.low ?? 1)),
      below(subject.balance.processes.vision, LITTLE),
      below(subject.balance.processes.alignment, LITTLE),
    ],
  },
  imbalance("directionWithoutSteps", "delivery", { vision: MUCH }, ["planning"], {
    matters: ["delivery", "crisis"],
  }),
  imbalance("directionWithoutPeople", "people", { vision: MUCH }, ["alignment", "inspiration"], {
    matters: ["change", "crisis"],
  }),
  imbalance("planWithoutWhy", "direction", { planning: MUCH }, ["vision"], { matters: ["change", "steady"] }),
  imbalance("planWithoutOwners", "owners", { planning: MUCH }, ["organising"], {
    matters: ["delivery", "crisis"],
  }),
  imbalance("organisingWithoutWhy", "direction", { organising: MUCH }, ["vision", "alignment"], {
    matters: ["change"],
  }),
  imbalance("allStatus", "status", { controlling: 0.4 }, [], { matters: ["steady", "change", "growth"] }),
  imbalance("problemsWithoutSteps", "steps", { controlling: 0.35 }, ["planning", "organising"], {
    matters: ["delivery", "crisis"],
  }),
  imbalance("watchingWithoutEncouraging", "people", { controlling: MUCH }, ["inspiration"], {
    matters: ["crisis", "growth"],
  }),
  imbalance("noGrowthTalk", "people", {}, ["inspiration"], {
    specific: false,
    matters: ["growth"],
    fits: ["delivery"],
    oneOnOneOnly: true,
  }),
  imbalance("praiseWithoutDirection", "direction", { inspiration: 0.4 }, ["vision", "alignment"], {
    matters: ["change"],
    fits: ["growth"],
  }),
  {
    id: "resultsWithoutPeople",
    topic: "people",
    specific: true,
    oneOnOneOnly: true,
    much: [],
    little: [],
    matters: ["crisis", "change", "growth"],
    fits: [],
    claims: ({ focus }) => [below(focus?.share, HARDLY_ANY)],
    lines: ({ focus }) => focus?.resultLines ?? [],
  },
  {
    id: "peopleWithoutResults",
    topic: "delivery",
    specific: true,
    much: [],
    little: [],
    matters: ["delivery"],
    fits: ["growth"],
    claims: ({ focus }) => [above(focus?.share, NEARLY_ALL)],
    lines: ({ focus }) => focus?.peopleLines ?? [],
  },
  {
    id: "moreLeadingThanAsked",
    topic: "delivery",
    specific: false,
    much: LEADING,
    little: [],
    matters: [],
    fits: [],
    claims: ({ balance, range }) => [range ? above(balance.leadership, range.high) : 0],
  },
  {
    id: "lessLeadingThanAsked",
    topic: "direction",
    specific: false,
    much: MANAGING,
    little: [],
    matters: [],
    fits: [],
    claims: ({ balance, range }) => [range ? below(balance.leadership, range.low) : 0],
  },
];
