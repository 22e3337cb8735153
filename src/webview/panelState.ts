import type { Label, ProcessId } from "../core/model.ts";
import { LABELS, PROCESSES } from "../core/processes.ts";
import { isBoolean, isCount, isEither, isNull, isObject, isOneOf } from "../protocol/guards.ts";

/** The lines of one label, or those that tell nothing. */
export type GroupId = Label | "notTelling";

export const GROUPS: readonly GroupId[] = [...LABELS, "notTelling"];

/** Lines that a group shows at first, and more at each request: thousands of them would slow the page down. */
export const GROUP_STEP = 200;

/** What the reader has done to the panel, apart from what is shown in it. */
export interface PanelState {
  /** The process to which the list is narrowed. */
  readonly filter: ProcessId | null;
  readonly open: Readonly<Record<GroupId, boolean>>;
  /** Most lines that a group shows. */
  readonly limits: Readonly<Record<GroupId, number>>;
  /** How far down the page is scrolled, in CSS pixels. */
  readonly scroll: number;
}

const eachGroup = <T>(value: (id: GroupId) => T): Record<GroupId, T> =>
  Object.fromEntries(GROUPS.map((id) => [id, value(id)])) as Record<GroupId, T>;

const allLimits = eachGroup(() => GROUP_STEP);

/** Lines of a process are open, the others folded away. */
export const INITIAL_STATE: PanelState = {
  filter: null,
  open: eachGroup((id) => id !== "none" && id !== "notTelling"),
  limits: allLimits,
  scroll: 0,
};

/** Narrows the list to a process, or shows all lines again where it was narrowed to that one already. */
export function toggleFilter(state: PanelState, process: ProcessId): PanelState {
  if (state.filter === process) return clearFilter(state);
  return { ...state, filter: process, open: { ...state.open, [process]: true } };
}

export function clearFilter(state: PanelState): PanelState {
  return { ...state, filter: null };
}

export function setOpen(state: PanelState, group: GroupId, open: boolean): PanelState {
  return { ...state, open: { ...state.open, [group]: open } };
}

export function setScroll(state: PanelState, scroll: number): PanelState {
  return { ...state, scroll: Math.round(scroll) };
}

export function showMore(state: PanelState, group: GroupId): PanelState {
  return { ...state, limits: { ...state.limits, [group]: state.limits[group] + GROUP_STEP } };
}

/** What stays when another document comes into the panel. */
export function forOtherDocument(state: PanelState): PanelState {
  return { ...state, filter: null, limits: allLimits, scroll: 0 };
}

/** What is kept while the view is hidden, and by VS Code on disk: choices only, never anything of a note. */
export type SavedState = Pick<PanelState, "filter" | "open" | "scroll">;

const isSaved = isObject<SavedState>({
  filter: isEither(isOneOf(...PROCESSES.map((process) => process.id)), isNull),
  open: isObject(eachGroup(() => isBoolean)),
  scroll: isCount,
});

export function saved({ filter, open, scroll }: PanelState): SavedState {
  return { filter, open, scroll };
}

/** The state that was saved; the initial one where `value` is no saved state of this version. */
export function restored(value: unknown): PanelState {
  if (!isSaved(value)) return INITIAL_STATE;
  const { filter, open, scroll } = value;
  return { ...INITIAL_STATE, filter, open, scroll };
}
