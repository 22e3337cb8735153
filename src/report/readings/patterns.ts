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

/** A pattern that claims something of the whole, and little of each of some processes. */
function pattern(
  id: PatternId,
  topic: string,
  { little = [], ...parts }: Partial<Omit<Pattern, "id" | "topic" | "claims">>,
  claim: (subject: Subject) => number = () => 1,
): Pattern {
  return {
    ...{ id, topic, specific: true, much: [], little, matters: [], fits: [], ...parts },
    claims: (subject) => [claim(subject), ...little.map((each) => below(subject.balance.processes[each], LITTLE))],
  };
}

/** Much of a process, little of each of others. */
function imbalance(
  id: PatternId,
  topic: string,
  process: ProcessId,
  little: readonly ProcessId[],
  when: Partial<Pick<Pattern, "matters" | "fits">>,
  threshold = MUCH,
): Pattern {
  const claim = ({ balance }: Subject): number => above(balance.processes[process], threshold);
  return pattern(id, topic, { much: [process], little, ...when }, claim);
}

export const PATTERNS: readonly Pattern[] = [
  pattern(
    "directionWithoutDelivery",
    "delivery",
    { much: LEADING, little: ["planning", "controlling"], matters: ["delivery", "crisis"] },
    // The range may ask for nearly all.
    ({ balance, range }) => above(balance.leadership, Math.max(NEARLY_ALL, range?.high ?? 0)),
  ),
  pattern(
    "deliveryWithoutDirection",
    "direction",
    { much: MANAGING, little: ["vision", "alignment"], matters: ["change", "growth"] },
    ({ balance, range }) => below(balance.leadership, Math.min(HARDLY_ANY, range?.low ?? 1)),
  ),
  imbalance("directionWithoutSteps", "delivery", "vision", ["planning"], { matters: ["delivery", "crisis"] }),
  imbalance("directionWithoutPeople", "people", "vision", ["alignment", "inspiration"], {
    matters: ["change", "crisis"],
  }),
  imbalance("planWithoutWhy", "direction", "planning", ["vision"], { matters: ["change", "steady"] }),
  imbalance("planWithoutOwners", "owners", "planning", ["organising"], { matters: ["delivery", "crisis"] }),
  imbalance("organisingWithoutWhy", "direction", "organising", ["vision", "alignment"], { matters: ["change"] }),
  imbalance("allStatus", "status", "controlling", [], { matters: ["steady", "change", "growth"] }, 0.4),
  imbalance(
    "problemsWithoutSteps",
    "steps",
    "controlling",
    ["planning", "organising"],
    { matters: ["delivery", "crisis"] },
    0.35,
  ),
  imbalance("watchingWithoutEncouraging", "people", "controlling", ["inspiration"], { matters: ["crisis", "growth"] }),
  pattern("noGrowthTalk", "people", {
    specific: false,
    little: ["inspiration"],
    matters: ["growth"],
    fits: ["delivery"],
    oneOnOneOnly: true,
  }),
  imbalance(
    "praiseWithoutDirection",
    "direction",
    "inspiration",
    ["vision", "alignment"],
    { matters: ["change"], fits: ["growth"] },
    0.4,
  ),
  pattern(
    "resultsWithoutPeople",
    "people",
    {
      oneOnOneOnly: true,
      matters: ["crisis", "change", "growth"],
      lines: ({ focus }) => focus?.resultLines ?? [],
    },
    ({ focus }) => below(focus?.share, HARDLY_ANY),
  ),
  pattern(
    "peopleWithoutResults",
    "delivery",
    { matters: ["delivery"], fits: ["growth"], lines: ({ focus }) => focus?.peopleLines ?? [] },
    ({ focus }) => above(focus?.share, NEARLY_ALL),
  ),
  pattern("moreLeadingThanAsked", "delivery", { specific: false, much: LEADING }, ({ balance, range }) =>
    range ? above(balance.leadership, range.high) : 0,
  ),
  pattern("lessLeadingThanAsked", "direction", { specific: false, much: MANAGING }, ({ balance, range }) =>
    range ? below(balance.leadership, range.low) : 0,
  ),
];
