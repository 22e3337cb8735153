import type { LiveNote, UnreadLanguage } from "../../core/index.ts";
import { type NoteContent, noteContents } from "../../journal/noteRecord.ts";

/** What the text of a file says, wherever the file lies: plain JSON. */
export interface FileContent {
  readonly notes: readonly NoteContent[];
  /** Lines that no pack reads. */
  readonly unread: readonly UnreadLanguage[];
}

export function fileContent(text: string, { note, words }: Pick<LiveNote, "note" | "words">): FileContent {
  return { notes: noteContents(text, note, words), unread: note.unread };
}
