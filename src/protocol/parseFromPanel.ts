import { type Guard, isCount, isEither, isNull, isObject, isOneOf, isString } from "./guards.ts";
import { type FromPanel, PANEL_COMMANDS } from "./messages.ts";

const shapes: { readonly [T in FromPanel["type"]]: Guard<Extract<FromPanel, { type: T }>> } = {
  ready: isObject({ type: isOneOf("ready") }),
  reveal: isObject({ type: isOneOf("reveal"), uri: isString, version: isCount, line: isCount }),
  hover: isObject({ type: isOneOf("hover"), uri: isString, version: isCount, line: isEither(isCount, isNull) }),
  command: isObject({ type: isOneOf("command"), command: isOneOf(...PANEL_COMMANDS) }),
};

const isFromPanel = (value: unknown): value is FromPanel => Object.values(shapes).some((isShape) => isShape(value));

/** The message that a value is, or undefined where it is none. Never throws. */
export function parseFromPanel(value: unknown): FromPanel | undefined {
  return isFromPanel(value) ? value : undefined;
}
