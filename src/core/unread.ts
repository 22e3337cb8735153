import type { AnalysedLine, UnreadLanguage } from "./model.ts";

/** Running count of the lines that no pack reads. */
export interface UnreadCount {
  add(line: AnalysedLine): void;
  /** Takes back a line that was added. */
  remove(line: AnalysedLine): void;
  /** Most lines first. */
  list(): UnreadLanguage[];
}

/** `reads` says whether there is a pack for a language. */
export function createUnreadCount(reads: (language: string) => boolean): UnreadCount {
  const counts = new Map<string, number>();
  const count = ({ tag, language }: AnalysedLine, sign: 1 | -1): void => {
    if (!tag && !reads(language)) counts.set(language, (counts.get(language) ?? 0) + sign);
  };
  return {
    add: (line) => count(line, 1),
    remove: (line) => count(line, -1),
    list: () =>
      [...counts]
        .filter(([, lines]) => lines > 0)
        .map(([language, lines]) => ({ language, lines }))
        .sort((a, b) => b.lines - a.lines || (a.language < b.language ? -1 : 1)),
  };
}
