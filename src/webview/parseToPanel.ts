import { LABELS, PROCESSES } from "../core/processes.ts";
import {
  type Fields,
  type Guard,
  isBoolean,
  isCount,
  isEither,
  isListOf,
  isNull,
  isObject,
  isOneOf,
  isProportion,
  isString,
} from "../protocol/guards.ts";
import {
  type EmptyView,
  type NoteView,
  PANEL_COMMANDS,
  type PanelBalance,
  type PanelLine,
  type ProcessShare,
  type ShowMessage,
  type StringsMessage,
  type ToPanel,
} from "../protocol/messages.ts";
import { PANEL_STRING_IDS, type PanelStringId } from "../protocol/strings.ts";

const isLabel = isOneOf(...LABELS);
const share = { share: isProportion, low: isProportion, high: isProportion };

/** The same check for each of some keys. */
function eachOf<K extends string, T>(keys: readonly K[], guard: Guard<T>): Fields<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, guard])) as Fields<Record<K, T>>;
}

const isBalance: Guard<PanelBalance> = isObject({
  processes: isObject(
    eachOf(
      PROCESSES.map((process) => process.id),
      isObject<ProcessShare>({ count: isCount, ...share }),
    ),
  ),
  leadership: isObject(share),
});

const isLine: Guard<PanelLine> = isObject({
  line: isCount,
  text: isString,
  label: isLabel,
  second: isEither(isLabel, isNull),
  shown: isBoolean,
});

const isNoteView: Guard<NoteView> = isObject({
  kind: isOneOf("note"),
  title: isString,
  reading: isListOf(isString),
  telling: isString,
  balance: isEither(isBalance, isNull),
  lines: isListOf(isLine),
});

const isEmptyView: Guard<EmptyView> = isObject({
  kind: isOneOf("empty"),
  title: isString,
  explanation: isString,
  actions: isListOf(isObject({ command: isOneOf(...PANEL_COMMANDS), label: isString })),
});

const isShow: Guard<ShowMessage> = isObject({
  type: isOneOf("show"),
  document: isEither(isObject({ uri: isString, version: isCount }), isNull),
  view: isEither(isNoteView, isEmptyView),
});

const isStrings: Guard<StringsMessage> = isObject({
  type: isOneOf("strings"),
  language: isString,
  strings: isObject(eachOf<PanelStringId, string>(PANEL_STRING_IDS, isString)),
});

const isToPanel: Guard<ToPanel> = isEither(isShow, isStrings);

/** The message that a value is, or undefined where it is none. Never throws. */
export function parseToPanel(value: unknown): ToPanel | undefined {
  return isToPanel(value) ? value : undefined;
}
