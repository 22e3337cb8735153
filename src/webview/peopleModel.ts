import type { ProcessId } from "../core/model.ts";
import { PROCESSES } from "../core/processes.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import type { PeopleMessage, ProcessShare } from "../protocol/toPanel.ts";
import { fill, type NumberFormat } from "./format.ts";

export interface CellModel {
  readonly process: ProcessId;
  readonly count: string;
  readonly description: string;
  /** How dark the cell is, from 0 to 4. */
  readonly shade: number;
}

export interface PersonModel {
  readonly key: string;
  readonly name: string;
  readonly notes: string;
  /** Null where there are too few lines to tell. */
  readonly cells: readonly CellModel[] | null;
  readonly remarks: readonly string[];
}

/** Shares of a person's lines from which a cell is a shade darker. */
const SHADES = [0.05, 0.15, 0.25, 0.4];

export function peopleModel(
  { rows }: PeopleMessage,
  strings: PanelStrings,
  format: NumberFormat,
): readonly PersonModel[] {
  const cell = (name: string, process: ProcessId, { count, share }: ProcessShare): CellModel => ({
    process,
    count: format.count(count),
    description: fill(strings.cell, name, strings[process], format.count(count), format.percent(share)),
    shade: SHADES.filter((from) => share >= from).length,
  });
  return rows.map(({ key, name, notes, processes, remarks }) => ({
    key,
    name,
    notes: fill(strings.notesOf, format.count(notes)),
    cells: processes && PROCESSES.map(({ id }) => cell(name, id, processes[id])),
    remarks,
  }));
}
