import * as vscode from "vscode";
import { finish } from "../../core/index.ts";
import { openItemLister } from "../../journal/openItems.ts";
import type { Slices } from "../index/slices.ts";
import type { IndexedFile, NoteIndex } from "../noteIndex.ts";
import { onDidChangeSetting } from "../settings.ts";
import { whoIsWho } from "../workspaceNotes.ts";
import { type ListedItem, listItem } from "./itemTree.ts";

/** What is open in all notes, for whoever shows it: after a change, only what has changed is worked out anew. */
export interface OpenWork extends vscode.Disposable {
  /** Resolves once every note is known, and what is open in them. */
  ready(): Promise<void>;
  /** In the order of files and lines, as the index knows them now. */
  items(): readonly ListedItem[];
  /** Fires some time after the index or the settings changed. */
  readonly onDidChange: vscode.Event<void>;
}

export function createOpenWork(index: NoteIndex, slices: Slices): OpenWork {
  const changed = new vscode.EventEmitter<void>();
  const newLister = () => openItemLister<IndexedFile, ListedItem>(whoIsWho(), listItem);
  let list = newLister();
  let known: { readonly files: readonly IndexedFile[]; readonly items: readonly ListedItem[] } | undefined;
  let following: Promise<void> | undefined;

  async function workThrough(): Promise<void> {
    const files = index.files();
    if (known?.files === files) return;
    const begun = list;
    const items = await slices.finish(begun(files));
    // A setting that changed meanwhile makes this out of date.
    if (list === begun) known = { files, items };
    else await workThrough();
  }

  async function follow(): Promise<void> {
    try {
      await workThrough();
    } finally {
      following = undefined;
    }
    changed.fire();
  }

  const later = (): void => {
    following ??= follow();
  };
  const anew = (): void => {
    list = newLister();
    known = undefined;
    later();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    index.onDidChange(later),
    onDidChangeSetting("me", anew),
    onDidChangeSetting("people", anew),
  );

  return {
    async ready() {
      await index.ready();
      await (following ?? workThrough());
    },
    items() {
      const files = index.files();
      if (known?.files !== files) known = { files, items: finish(list(files)) };
      return known.items;
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
