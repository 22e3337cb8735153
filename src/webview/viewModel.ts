import type { ProcessId } from "../core/model.ts";
import { PROCESSES, type Process } from "../core/processes.ts";
import type { EmptyView, NoteView, PanelLine, PanelView } from "../protocol/messages.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import { type ChartModel, chartModel } from "./chartModel.ts";
import { fill, type NumberFormat } from "./format.ts";
import { GROUP_STEP, GROUPS, type GroupId, type PanelState } from "./panelState.ts";

export interface LineModel {
  /** Stays the same while the line keeps its text and the lines before it of the same text stay. */
  readonly key: string;
  /** Zero-based number of the line in the document. */
  readonly line: number;
  readonly text: string;
  /** The number of the line, in words. */
  readonly position: string;
  /** Another process that the line serves, and that in words. */
  readonly second: { readonly letter: string; readonly description: string } | null;
}

export interface GroupModel {
  readonly id: GroupId;
  readonly name: string;
  /** Undefined for lines of none. */
  readonly process: Process | undefined;
  readonly count: string;
  readonly open: boolean;
  readonly lines: readonly LineModel[];
  /** What to press for more lines; null where all are shown. */
  readonly more: string | null;
}

export interface NoteModel {
  readonly kind: "note";
  readonly title: string;
  readonly reading: readonly string[];
  readonly telling: string;
  readonly chart: ChartModel | null;
  readonly groups: readonly GroupModel[];
  /** The process to which the list is narrowed, and what to say where it has no lines. */
  readonly narrowed: {
    readonly process: ProcessId;
    readonly announcement: string;
    readonly empty: string | null;
  } | null;
}

export type PanelModel = NoteModel | EmptyView;

/** All that the panel shows, as words and proportions. */
export function panelModel(
  view: PanelView,
  state: PanelState,
  strings: PanelStrings,
  format: NumberFormat,
): PanelModel {
  return view.kind === "empty" ? view : noteModel(view, state, strings, format);
}

const processOf = (id: GroupId) => PROCESSES.find((process) => process.id === id);

/** The same of a note. */
export function noteModel(view: NoteView, state: PanelState, strings: PanelStrings, format: NumberFormat): NoteModel {
  const { filter } = state;
  const members = groupLines(view.lines);
  const groups = GROUPS.filter((id) => members.has(id) && (filter === null || filter === id)).map((id) =>
    groupModel(id, members.get(id)!, state, strings, format),
  );
  const count = filter === null ? 0 : (members.get(filter)?.length ?? 0);
  return {
    kind: "note",
    title: view.title,
    reading: view.reading,
    telling: view.telling,
    chart: view.balance && chartModel(view.balance, filter, strings, format),
    groups,
    narrowed: filter && {
      process: filter,
      announcement: fill(strings.narrowed, strings[filter], format.count(count)),
      empty: count === 0 ? fill(strings.noSuchLine, strings[filter]) : null,
    },
  };
}

function groupLines(lines: readonly PanelLine[]): Map<GroupId, PanelLine[]> {
  const groups = new Map<GroupId, PanelLine[]>();
  for (const line of lines) {
    const id = line.shown ? line.label : "notTelling";
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return groups;
}

function groupModel(
  id: GroupId,
  members: readonly PanelLine[],
  state: PanelState,
  strings: PanelStrings,
  format: NumberFormat,
): GroupModel {
  const rest = members.length - state.limits[id];
  return {
    id,
    name: strings[id],
    process: processOf(id),
    count: format.count(members.length),
    open: state.open[id],
    lines: lineModels(members.slice(0, state.limits[id]), strings, format),
    more: rest > 0 ? fill(strings.showMore, format.count(Math.min(rest, GROUP_STEP))) : null,
  };
}

function lineModels(lines: readonly PanelLine[], strings: PanelStrings, format: NumberFormat): LineModel[] {
  const seen = new Map<string, number>();
  return lines.map(({ line, text, second, shown }) => {
    const occurrence = seen.get(text) ?? 0;
    seen.set(text, occurrence + 1);
    const other = shown && second ? processOf(second) : undefined;
    return {
      key: `${occurrence} ${text}`,
      line,
      text,
      position: fill(strings.lineNumber, format.count(line + 1)),
      second: other ? { letter: other.letter, description: fill(strings.alsoServes, strings[other.id]) } : null,
    };
  });
}
