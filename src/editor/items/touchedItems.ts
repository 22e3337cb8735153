import type { IndexedFile, NoteIndex } from "../noteIndex.ts";
import type { ListedItem } from "./itemTree.ts";

/**
 * What was ticked off in the view, or opened again, as it is now: the index follows later. What is done stays in sight,
 * to be opened again, until the view is hidden or arranged anew.
 */
export interface TouchedItems {
  touch(item: ListedItem, done: boolean): void;
  forget(item: ListedItem): void;
  clear(): void;
  has(id: string): boolean;
  isDone(id: string): boolean;
  /** Ids of what is done. */
  done(): ReadonlySet<string>;
  items(): ListedItem[];
  /** Forgets what the index, by which these items are open, knows better by now. */
  follow(open: readonly ListedItem[]): void;
}

interface Touched {
  readonly item: ListedItem;
  readonly done: boolean;
  /** As the index knew it then: another object once it was read again. */
  readonly file: IndexedFile | undefined;
}

export function createTouchedItems(index: Pick<NoteIndex, "files">): TouchedItems {
  const touched = new Map<string, Touched>();

  function fileOf({ file: { uri } }: ListedItem): IndexedFile | undefined {
    return index.files().find((file) => file.uri.toString() === uri.toString());
  }

  return {
    touch: (item, done) => touched.set(item.id, { item, done, file: fileOf(item) }),
    forget: ({ id }) => touched.delete(id),
    clear: () => touched.clear(),
    has: (id) => touched.has(id),
    isDone: (id) => touched.get(id)?.done === true,
    done: () => new Set([...touched].filter(([, { done }]) => done).map(([id]) => id)),
    items: () => [...touched.values()].map(({ item }) => item),
    follow(open) {
      for (const [id, { item, done, file }] of touched) {
        const now = fileOf(item);
        const wasRead = now !== file;
        const isOpen = open.some((other) => other.id === id);
        if (!now || (done ? wasRead && isOpen : wasRead || isOpen)) touched.delete(id);
      }
    },
  };
}
