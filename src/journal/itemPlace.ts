import { groupBy, type NoteLine } from "../core/index.ts";

/** How a task is found again in a text that may have changed since it was read. */
export interface ItemPlace {
  /** Its words, without the check box. */
  readonly text: string;
  /** Text of the nearest heading above, or "". */
  readonly heading: string;
  /** Physical line in its file, from 0. */
  readonly line: number;
  /** Which of the file's tasks with the same words it is, done or not, from 0, and how many there are. */
  readonly nth: number;
  readonly of: number;
}

/** Where each of a file's tasks stands among all of them. */
export function placesOf<Task extends Pick<NoteLine, "text" | "heading" | "line">>(
  tasks: readonly Task[],
): Map<Task, ItemPlace> {
  const places = new Map<Task, ItemPlace>();
  for (const [text, same] of groupBy(tasks, (task) => task.text)) {
    for (const [nth, task] of same.entries()) {
      places.set(task, { text, heading: task.heading, line: task.line, nth, of: same.length });
    }
  }
  return places;
}
