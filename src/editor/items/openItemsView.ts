import * as vscode from "vscode";
import { dueSpan, groupItems, ITEM_GROUPINGS, type ItemGrouping } from "../../journal/groupItems.ts";
import { concerns } from "../../journal/openItems.ts";
import type { AnalyzerSource } from "../analyzer.ts";
import type { Clock } from "../clock.ts";
import type { Slices } from "../index/slices.ts";
import type { NoteIndex } from "../noteIndex.ts";
import { type DrawnSections, differing } from "./drawnSections.ts";
import { revealItem, tickItem } from "./itemDocuments.ts";
import { childrenOf, type ItemNode, type ListedItem, type SectionNode, treeItem } from "./itemTree.ts";
import type { OpenWork } from "./openWork.ts";
import { createTouchedItems } from "./touchedItems.ts";

/** The view's id in package.json. */
const VIEW = "evenkeel.openItems";
/** Names of context keys, and of what the workspace remembers. */
const GROUPING = "evenkeel.openItems.by";
const ONE_PERSON = "evenkeel.openItems.onePerson";

export interface OpenItemsView extends vscode.Disposable {
  /** Brings the view into sight and gives it the focus. */
  show(): Promise<void>;
  groupBy(grouping: ItemGrouping): Promise<void>;
  /** Lists only what concerns the person of a group; everybody's where the node is none. */
  showOnly(node?: unknown): Promise<void>;
  /** Opens the note of an item at its line. */
  open(node: unknown): Promise<void>;
}

/** What is open in all notes, by whose it is: read from the notes each time, and ticked off in them. */
export function registerOpenItems(
  work: OpenWork,
  index: NoteIndex,
  source: AnalyzerSource,
  clock: Clock,
  slices: Slices,
  memory: vscode.Memento,
): OpenItemsView {
  const changed = new vscode.EventEmitter<ItemNode | ItemNode[] | undefined>();
  const touched = createTouchedItems(index);
  let grouping = ITEM_GROUPINGS.find((one) => one === memory.get(GROUPING)) ?? "person";
  let onlyPerson: string | undefined;
  let today = clock.today();
  let listed: readonly ListedItem[] = [];
  let sections: SectionNode[] = [];
  /** Undefined before the first are. */
  let drawn: DrawnSections | undefined;
  let ticking = Promise.resolve();

  const provider: vscode.TreeDataProvider<ItemNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => treeItem(node, today, touched.isDone),
    async getChildren(node) {
      if (node) return childrenOf(node);
      await work.ready();
      if (!drawn) await slices.run(update);
      sections = await slices.run(arrange);
      draw();
      return sections;
    },
  };
  const view = vscode.window.createTreeView(VIEW, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });

  /** Reads what is open from what is known of the notes. */
  function update(): void {
    today = clock.today();
    const open = work.items();
    touched.follow(open);
    const ours = touched.items();
    listed = ours.length === 0 ? open : [...open.filter(({ id }) => !touched.has(id)), ...ours].sort(byPlace);
    const overdue = listed.filter(
      ({ id, item }) => dueSpan(item.due, today) === "overdue" && !touched.isDone(id),
    ).length;
    const tooltip = overdue === 1 ? vscode.l10n.t("1 overdue item") : vscode.l10n.t("{0} overdue items", overdue);
    view.badge = overdue === 0 ? undefined : { value: overdue, tooltip };
  }

  function arrange(): SectionNode[] {
    const person = onlyPerson;
    const shown = person === undefined ? listed : listed.filter((item) => concerns(item, person));
    return groupItems(shown, grouping, today).map((section) => ({ kind: "section", section }));
  }

  /** Remembers what is on the screen from now on. */
  function draw(): void {
    drawn = { sections: sections.map(({ section }) => section), ticked: touched.done(), today };
  }

  /** Draws the sections anew that have changed, and no others: while a row is drawn, a click on it would be lost. */
  async function refresh(): Promise<void> {
    await slices.run(update);
    // Who asked for the rows first still waits for them.
    if (!drawn) return;
    const next = await slices.run(arrange);
    const before = drawn;
    if (next.length !== sections.length || !next.every(isAlike)) {
      changed.fire(undefined);
      return;
    }
    for (const [index, node] of sections.entries()) node.section = next[index]!.section;
    draw();
    const anew = differing(before, drawn).map((index) => sections[index]!);
    if (anew.length > 0) changed.fire(anew);
  }

  function isAlike(node: SectionNode, index: number): boolean {
    return node.section.who === sections[index]?.section.who;
  }

  function rearrange(): void {
    touched.clear();
    update();
    changed.fire(undefined);
  }

  async function tick({ items }: vscode.TreeCheckboxChangeEvent<ItemNode>): Promise<void> {
    for (const [node, state] of items) {
      if (node.kind !== "item") continue;
      const done = state === vscode.TreeItemCheckboxState.Checked;
      const { listed: item } = node;
      // Before it is done, since the index may be quicker than the saving; and after, since it may have been read before.
      touched.touch(item, done);
      if (await tickItem(source, item.file.uri, item.item, done)) touched.touch(item, done);
      else touched.forget(item);
      draw();
      changed.fire(node);
      await refresh();
    }
  }

  async function setGrouping(next: ItemGrouping): Promise<void> {
    grouping = next;
    await vscode.commands.executeCommand("setContext", GROUPING, grouping);
  }

  void setGrouping(grouping);
  const subscriptions = vscode.Disposable.from(
    changed,
    view,
    // One after the other: each reads what the one before has written.
    view.onDidChangeCheckboxState((event) => {
      ticking = ticking.then(() => tick(event));
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) rearrange();
    }),
    work.onDidChange(() => void refresh()),
    clock.onDidChange(() => void refresh()),
  );

  return {
    async show() {
      await vscode.commands.executeCommand(`${VIEW}.focus`);
    },
    async groupBy(next) {
      await setGrouping(next);
      await memory.update(GROUPING, next);
      rearrange();
    },
    async showOnly(node) {
      const group = isNode(node) && node.kind === "group" && "person" in node.group.of ? node.group.of : undefined;
      onlyPerson = group?.person ?? undefined;
      view.description = onlyPerson;
      await vscode.commands.executeCommand("setContext", ONE_PERSON, onlyPerson !== undefined);
      rearrange();
    },
    async open(node) {
      if (isNode(node) && node.kind === "item") await revealItem(source, node.listed.file.uri, node.listed.item);
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** In the order of the index, so that what is ticked off stays where it is. */
function byPlace(a: ListedItem, b: ListedItem): number {
  const [first, second] = [a.file.uri.path, b.file.uri.path];
  return first === second ? a.item.line - b.item.line : first < second ? -1 : 1;
}

/** Commands may be run with anything. */
function isNode(value: unknown): value is ItemNode {
  return typeof value === "object" && value !== null && "kind" in value;
}
