import type { ProcessId } from "../../core/model.ts";
import type { ChooserId } from "../../protocol/fromPanel.ts";
import type { Place } from "../../protocol/place.ts";
import type { PanelAction } from "../../protocol/toPanel.ts";
import type { FoldId, GroupId } from "../panelState.ts";

/** What the reader can do in the panel. */
export interface PanelActions {
  /** Narrows the list to a process; all lines again where it is narrowed to that one. */
  toggleFilter(process: ProcessId): void;
  clearFilter(): void;
  setOpen(fold: FoldId, open: boolean): void;
  setReadingOpen(reading: string, open: boolean): void;
  showMore(group: GroupId): void;
  /** Goes to the line in the editor. */
  reveal(place: Place): void;
  /** Marks the line in the editor; null takes the mark away. */
  hover(place: Place | null): void;
  choose(what: ChooserId, value: string): void;
  /** Turns to the notes of a person, narrowed to a process where one is given. */
  choosePerson(key: string, process: ProcessId | null): void;
  run(action: PanelAction): void;
  dismiss(reading: string): void;
  /** Puts a question into the note. */
  ask(reading: string, question: number): void;
}
