import { changesBetween } from "../protocol/changes.ts";
import type { ShownMessage } from "../protocol/fromPanel.ts";
import type { PartId, PartMessage, ToPanel } from "../protocol/toPanel.ts";

/** A part of the panel before it has its serial. */
export type PartContent = { readonly [T in PartId]: Omit<Extract<PartMessage, { type: T }>, "serial"> }[PartId];

/**
 * Keeps the panel's parts as they should be. Of a part, one message is under way at a time, and says only what differs
 * from what the panel has; what comes meanwhile waits, and the latest takes the place of what waited before.
 */
export interface PanelFeed {
  send(content: PartContent): void;
  /** The panel says what it has of a part. */
  onShown(message: ShownMessage): void;
  /** The panel's page is new and has nothing. */
  reset(): void;
}

interface PartState {
  /** What the panel has. */
  has?: PartMessage;
  underWay?: PartMessage;
  waits?: PartContent;
}

export function createPanelFeed(post: (message: ToPanel) => void): PanelFeed {
  const parts = new Map<PartId, PartState>();
  let serial = 0;

  function stateOf(part: PartId): PartState {
    const state = parts.get(part) ?? {};
    parts.set(part, state);
    return state;
  }

  function sendNow(state: PartState, content: PartContent): void {
    const { has } = state;
    const type = content.type;
    if (has && changesBetween(has, { ...content, serial: has.serial }).length === 0) return;
    const message = { ...content, serial: ++serial } as PartMessage;
    state.underWay = message;
    post(has ? { type: "change", part: type, base: has.serial, changes: changesBetween(has, message) } : message);
  }

  return {
    send(content) {
      const state = stateOf(content.type);
      if (state.underWay) state.waits = content;
      else sendNow(state, content);
    },
    onShown({ part, serial: shown }) {
      const state = stateOf(part);
      const { has, underWay, waits } = state;
      if (!underWay || (shown !== underWay.serial && shown !== 0)) return;
      const isLost = shown === 0;
      state.has = isLost ? undefined : underWay;
      state.underWay = undefined;
      state.waits = undefined;
      // A change that did not fit is made good with the whole; a whole that is refused would be refused again.
      const next = waits ?? (isLost && has ? underWay : undefined);
      if (next) sendNow(state, next);
    },
    reset: () => parts.clear(),
  };
}
