import { LABELS, PROCESSES } from "../core/processes.ts";
import type { Change } from "../protocol/changes.ts";
import { CHOOSERS } from "../protocol/fromPanel.ts";
import {
  type Fields,
  type Guard,
  isBoolean,
  isCount,
  isEither,
  isListOf,
  isNull,
  isObject,
  isOnce,
  isOneOf,
  isProportion,
  isString,
} from "../protocol/guards.ts";
import { isFromPanel, isProcess } from "../protocol/parseFromPanel.ts";
import type { Place } from "../protocol/place.ts";
import { PANEL_STRING_IDS, type PanelStringId } from "../protocol/strings.ts";
import {
  type BalanceView,
  type ChangeMessage,
  type Chooser,
  type EmptyView,
  PARTS,
  type PanelAction,
  type PanelBalance,
  type PanelEvidence,
  type PanelFile,
  type PanelReading,
  type PanelSituation,
  type PersonRow,
  type ProcessShare,
  SECTIONS,
  type ToPanel,
  type TrendPoint,
} from "../protocol/toPanel.ts";

/** The same check for each of some keys. */
function eachOf<K extends string, T>(keys: readonly K[], guard: Guard<T>): Fields<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, guard])) as Fields<Record<K, T>>;
}

const orNull = <T>(guard: Guard<T>): Guard<T | null> => isEither(guard, isNull);

const isLabel = isOneOf(...LABELS);
const isSentences = isListOf(isString);
const share = { share: isProportion, low: isProportion, high: isProportion };
const stamp = { uri: isString, version: isCount };
const isPlace: Guard<Place> = isObject({ ...stamp, line: isCount });

const isProcesses: Guard<PanelBalance["processes"]> = isObject(
  eachOf(
    PROCESSES.map((process) => process.id),
    isObject<ProcessShare>({ count: isCount, ...share }),
  ),
);

const isBalance: Guard<PanelBalance> = isObject({ processes: isProcesses, leadership: isObject(share) });

const isChooser: Guard<Chooser> = isObject({
  id: isOneOf(...CHOOSERS),
  label: isString,
  value: isString,
  choices: isListOf(isObject({ value: isString, label: isString })),
});

const OFFERED: readonly string[] = ["command", "choose", "keepSituation", "restore"];

const isAction: Guard<PanelAction> = isObject({
  label: isString,
  message: (value): value is PanelAction["message"] => isFromPanel(value) && OFFERED.includes(value.type),
});

const isSituation: Guard<PanelSituation> = isObject({
  chooser: isChooser,
  range: orNull(isObject({ low: isProportion, high: isProportion })),
  reasons: isSentences,
  offer: orNull(isAction),
});

const isEvidence: Guard<PanelEvidence> = isObject({
  text: isString,
  process: orNull(isProcess),
  line: orNull(isCount),
});

const isReading: Guard<PanelReading> = isObject({
  id: isString,
  title: isString,
  text: isString,
  certainty: isString,
  evidence: isListOf(isEvidence),
  questions: isSentences,
});

const isBalanceView: Guard<BalanceView> = isObject({
  kind: isOneOf("balance"),
  title: isString,
  detail: isString,
  document: orNull(isObject(stamp)),
  reading: isSentences,
  telling: isString,
  balance: orNull(isBalance),
  situation: orNull(isSituation),
  lens: isSentences,
  readings: isListOf(isReading),
  offer: orNull(isObject({ text: isString, action: isAction })),
  restore: orNull(isAction),
  sections: isListOf(isOneOf(...SECTIONS)),
});

const isEmptyView: Guard<EmptyView> = isObject({
  kind: isOneOf("empty"),
  title: isString,
  explanation: isString,
  actions: isListOf(isAction),
});

const isFile: Guard<PanelFile> = isObject({
  ...stamp,
  title: isString,
  // With a change of one line, all the others come again: they are known.
  lines: isListOf(
    isOnce(isObject({ step: isCount, text: isString, label: isLabel, second: orNull(isLabel), shown: isBoolean })),
  ),
});

const isPoint: Guard<TrendPoint> = isObject({
  name: isString,
  place: orNull(isPlace),
  lines: isCount,
  leadership: orNull(isObject(share)),
});

const isRow: Guard<PersonRow> = isObject({
  key: isString,
  name: isString,
  notes: isCount,
  processes: orNull(isProcesses),
  remarks: isSentences,
});

const part = { serial: isCount, subject: isString };
const isPath = isListOf(isEither(isString, isCount));
/** What is put somewhere is checked with what it makes. */
const isAnything: Guard<unknown> = (value): value is unknown => value !== undefined;
const isChange: Guard<Change> = isEither(
  isObject({ path: isPath, value: isAnything }),
  isObject({ path: isPath, at: isCount, removed: isCount, added: isListOf(isAnything) }),
);

const shapes: { readonly [T in ToPanel["type"]]: Guard<Extract<ToPanel, { type: T }>> } = {
  strings: isObject({
    type: isOneOf("strings"),
    language: isString,
    strings: isObject(eachOf<PanelStringId, string>(PANEL_STRING_IDS, isString)),
  }),
  show: isObject({
    type: isOneOf("show"),
    ...part,
    choosers: isListOf(isChooser),
    view: isEither(isBalanceView, isEmptyView),
  }),
  lines: isObject({
    type: isOneOf("lines"),
    ...part,
    process: orNull(isProcess),
    files: isListOf(isFile),
    hint: isString,
  }),
  trend: isObject({
    type: isOneOf("trend"),
    ...part,
    points: isListOf(isPoint),
    summary: isSentences,
  }),
  people: isObject({ type: isOneOf("people"), ...part, rows: isListOf(isRow) }),
  change: isObject<ChangeMessage>({
    type: isOneOf("change"),
    part: isOneOf(...PARTS),
    base: isCount,
    changes: isListOf(isChange),
  }),
};

const isToPanel = (value: unknown): value is ToPanel => Object.values(shapes).some((isShape) => isShape(value));

/** The message that a value is, or undefined where it is none. Never throws. */
export function parseToPanel(value: unknown): ToPanel | undefined {
  return isToPanel(value) ? value : undefined;
}
