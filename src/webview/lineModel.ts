import type { ProcessId } from "../core/model.ts";
import { PROCESSES, type Process } from "../core/processes.ts";
import type { Place } from "../protocol/place.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import type { LinesMessage, PanelFile, PanelLine } from "../protocol/toPanel.ts";
import { fill, type NumberFormat } from "./format.ts";
import { GROUP_STEP, GROUPS, type GroupId, type PanelState } from "./panelState.ts";

export interface LineModel {
  /** Stays the same while the line keeps its text and the lines before it of the same text stay. */
  readonly key: string;
  readonly place: Place;
  readonly text: string;
  /** The number of the line, in words. */
  readonly position: string;
  /** Another process that the line serves, and that in words. */
  readonly second: { readonly letter: string; readonly description: string } | null;
}

/** Lines of a note by what they serve. */
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

/** Lines that serve one process, of one of many notes. */
export interface FileModel {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly LineModel[];
}

export interface LinesModel {
  readonly groups: readonly GroupModel[];
  readonly files: readonly FileModel[];
  readonly hint: string;
  /** The process to which the list is narrowed, and what to say where it has no lines. */
  readonly narrowed: {
    readonly process: ProcessId;
    readonly announcement: string;
    readonly empty: string | null;
  } | null;
}

/** The lines as the panel shows them: those of one note by process, those of many by note. */
export function linesModel(
  { process, files, hint }: LinesMessage,
  state: PanelState,
  strings: PanelStrings,
  format: NumberFormat,
): LinesModel {
  const { filter } = state;
  const members = process === null ? groupLines(files) : new Map<GroupId, Located[]>();
  const groups = GROUPS.filter((id) => members.has(id) && (filter === null || filter === id)).map((id) =>
    groupModel(id, members.get(id)!, state, strings, format),
  );
  const ofMany = process === null ? [] : files;
  const count = filter === null ? 0 : (members.get(filter) ?? ofMany.flatMap(({ lines }) => lines)).length;
  return {
    groups,
    files: ofMany.map((file) => ({
      key: file.uri,
      title: file.title,
      lines: lineModels(located(file), strings, format),
    })),
    hint,
    narrowed: filter && {
      process: filter,
      announcement: fill(strings.narrowed, strings[filter], format.count(count)),
      empty: count === 0 && (process === filter || files.length > 0) ? fill(strings.noSuchLine, strings[filter]) : null,
    },
  };
}

const processOf = (id: GroupId) => PROCESSES.find((process) => process.id === id);

type Located = PanelLine & Place;

function located({ uri, version, lines }: PanelFile): Located[] {
  let number = 0;
  return lines.map((line) => {
    number += line.step;
    return { ...line, uri, version, line: number };
  });
}

function groupLines(files: readonly PanelFile[]): Map<GroupId, Located[]> {
  const groups = new Map<GroupId, Located[]>();
  for (const line of files.flatMap(located)) {
    const id = line.shown ? line.label : "notTelling";
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return groups;
}

function groupModel(
  id: GroupId,
  members: readonly Located[],
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

function lineModels(lines: readonly Located[], strings: PanelStrings, format: NumberFormat): LineModel[] {
  const seen = new Map<string, number>();
  return lines.map(({ uri, version, line, text, second, shown }) => {
    const occurrence = seen.get(text) ?? 0;
    seen.set(text, occurrence + 1);
    const other = shown && second ? processOf(second) : undefined;
    return {
      key: `${occurrence} ${text}`,
      place: { uri, version, line },
      text,
      position: fill(strings.lineNumber, format.count(line + 1)),
      second: other ? { letter: other.letter, description: fill(strings.alsoServes, strings[other.id]) } : null,
    };
  });
}
