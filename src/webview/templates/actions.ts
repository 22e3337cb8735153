import type { ProcessId } from "../../core/model.ts";
import type { PanelCommand } from "../../protocol/messages.ts";
import type { GroupId } from "../panelState.ts";

/** What the reader can do in the panel. */
export interface PanelActions {
  /** Narrows the list to a process; all lines again where it is narrowed to that one. */
  toggleFilter(process: ProcessId): void;
  clearFilter(): void;
  setOpen(group: GroupId, open: boolean): void;
  showMore(group: GroupId): void;
  /** Goes to the line in the editor. */
  reveal(line: number): void;
  /** Marks the line in the editor; null takes the mark away. */
  hover(line: number | null): void;
  run(command: PanelCommand): void;
}
