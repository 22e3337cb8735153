import type { ProcessId } from "../core/model.ts";
import { CHOOSERS, type FromPanel, PANEL_COMMANDS } from "./fromPanel.ts";
import { type Guard, isCount, isEither, isListOf, isNull, isObject, isOneOf, isString } from "./guards.ts";
import { MARKS } from "./marks.ts";
import { PARTS, SECTIONS } from "./toPanel.ts";

/** The six: each has a mark. */
export const isProcess = isOneOf(...(Object.keys(MARKS) as ProcessId[]));

const stamp = { uri: isString, version: isCount };
const wanted = { sections: isListOf(isOneOf(...SECTIONS)), process: isEither(isProcess, isNull) };

const shapes: { readonly [T in FromPanel["type"]]: Guard<Extract<FromPanel, { type: T }>> } = {
  ready: isObject({ type: isOneOf("ready"), ...wanted }),
  want: isObject({ type: isOneOf("want"), ...wanted }),
  shown: isObject({ type: isOneOf("shown"), part: isOneOf(...PARTS), serial: isCount }),
  reveal: isObject({ type: isOneOf("reveal"), ...stamp, line: isCount }),
  hover: isObject({ type: isOneOf("hover"), ...stamp, line: isEither(isCount, isNull) }),
  command: isObject({ type: isOneOf("command"), command: isOneOf(...PANEL_COMMANDS) }),
  choose: isObject({ type: isOneOf("choose"), what: isOneOf(...CHOOSERS, "person"), value: isString }),
  keepSituation: isObject({ type: isOneOf("keepSituation") }),
  dismiss: isObject({ type: isOneOf("dismiss"), reading: isString }),
  restore: isObject({ type: isOneOf("restore") }),
  ask: isObject({ type: isOneOf("ask"), reading: isString, question: isCount }),
};

export const isFromPanel: Guard<FromPanel> = (value): value is FromPanel =>
  Object.values(shapes).some((isShape) => isShape(value));

/** The message that a value is, or undefined where it is none. Never throws. */
export function parseFromPanel(value: unknown): FromPanel | undefined {
  return isFromPanel(value) ? value : undefined;
}
