import type { Label, ProcessId } from "../core/model.ts";
import { LABELS } from "../core/processes.ts";
import type { Wanted } from "../protocol/fromPanel.ts";
import { isBoolean, isCount, isEither, isNull, isObject, isRecordOf } from "../protocol/guards.ts";
import { isProcess } from "../protocol/parseFromPanel.ts";
import { SECTIONS, type SectionId } from "../protocol/toPanel.ts";

/** The lines of one label, or those that tell nothing. */
export type GroupId = Label | "notTelling";

export const GROUPS: readonly GroupId[] = [...LABELS, "notTelling"];

/** What can be folded away. */
export type FoldId = GroupId | SectionId;

const FOLDS: readonly FoldId[] = [...GROUPS, ...SECTIONS];
const FOLDED_AT_FIRST: readonly FoldId[] = ["none", "notTelling", "trend", "people"];

/** Lines that a group shows at first, and more at each request: thousands of them would slow the page down. */
export const GROUP_STEP = 200;

/** What the reader has done to the panel, apart from what is shown in it. */
export interface PanelState {
  /** The process to which the list is narrowed. */
  readonly filter: ProcessId | null;
  readonly open: Readonly<Record<FoldId, boolean>>;
  /** Readings that were unfolded or folded, by id; else the first is open. */
  readonly readings: Readonly<Record<string, boolean>>;
  /** Most lines that a group shows. */
  readonly limits: Readonly<Record<GroupId, number>>;
  /** How far down the page is scrolled, in CSS pixels. */
  readonly scroll: number;
}

function eachOf<K extends string, T>(ids: readonly K[], value: (id: K) => T): Record<K, T> {
  return Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<K, T>;
}

const allLimits = eachOf(GROUPS, () => GROUP_STEP);

/** Lines of a process are open, the others folded away. */
export const INITIAL_STATE: PanelState = {
  filter: null,
  open: eachOf(FOLDS, (id) => !FOLDED_AT_FIRST.includes(id)),
  readings: {},
  limits: allLimits,
  scroll: 0,
};

/** Narrows the list to a process, or shows all lines again where it was narrowed to that one already. */
export function toggleFilter(state: PanelState, process: ProcessId): PanelState {
  return state.filter === process ? clearFilter(state) : narrowTo(state, process);
}

/** Narrows the list to a process and unfolds it. */
export function narrowTo(state: PanelState, process: ProcessId): PanelState {
  return { ...state, filter: process, open: { ...state.open, lines: true, [process]: true } };
}

export function clearFilter(state: PanelState): PanelState {
  return { ...state, filter: null };
}

export function setOpen(state: PanelState, fold: FoldId, open: boolean): PanelState {
  return { ...state, open: { ...state.open, [fold]: open } };
}

export function setReadingOpen(state: PanelState, reading: string, open: boolean): PanelState {
  return { ...state, readings: { ...state.readings, [reading]: open } };
}

export function setScroll(state: PanelState, scroll: number): PanelState {
  return { ...state, scroll: Math.round(scroll) };
}

export function showMore(state: PanelState, group: GroupId): PanelState {
  return { ...state, limits: { ...state.limits, [group]: state.limits[group] + GROUP_STEP } };
}

/** What stays when the panel comes to be about other notes. */
export function forOtherSubject(state: PanelState): PanelState {
  return { ...state, filter: null, limits: allLimits, scroll: 0 };
}

/** What the editor has to send for a state to be shown. */
export function wanted({ open, filter }: PanelState): Wanted {
  return { sections: SECTIONS.filter((id) => open[id]), process: filter };
}

/** What is kept while the view is hidden, and by VS Code on disk: choices only, never anything of a note. */
export type SavedState = Pick<PanelState, "filter" | "open" | "readings" | "scroll">;

const isSaved = isObject<SavedState>({
  filter: isEither(isProcess, isNull),
  open: isObject(eachOf(FOLDS, () => isBoolean)),
  readings: isRecordOf(isBoolean),
  scroll: isCount,
});

export function saved({ filter, open, readings, scroll }: PanelState): SavedState {
  return { filter, open, readings, scroll };
}

/** The state that was saved; the initial one where `value` is no saved state of this version. */
export function restored(value: unknown): PanelState {
  if (!isSaved(value)) return INITIAL_STATE;
  return { ...INITIAL_STATE, ...saved({ ...INITIAL_STATE, ...value }) };
}
