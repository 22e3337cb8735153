import * as vscode from "vscode";
import type { CalendarDate } from "../../journal/calendarDate.ts";
import { type DueSpan, dueSpan, type ItemGroup, type ItemSection } from "../../journal/groupItems.ts";
import { byDue, type OpenItem } from "../../journal/openItems.ts";
import type { Whose } from "../../journal/owners.ts";
import { taskWords } from "../../journal/taskWords.ts";
import { shorten } from "../../report/shorten.ts";
import { displayDate } from "../displayDate.ts";
import type { IndexedFile } from "../noteIndex.ts";

/** An item as the view lists it. */
export interface ListedItem extends OpenItem<IndexedFile> {
  /** Tells it from all other items, also once it has moved within its file. */
  readonly id: string;
}

/** One of the three headings; it stays the same node while what is below it changes. */
export interface SectionNode {
  readonly kind: "section";
  section: ItemSection<ListedItem>;
}

export type ItemNode =
  | SectionNode
  | {
      readonly kind: "group";
      readonly who: Whose["who"];
      readonly group: ItemGroup<ListedItem>;
      /** Shows its items only when asked. */
      readonly isFolded: boolean;
    }
  | { readonly kind: "item"; readonly listed: ListedItem; readonly inPersonGroup: boolean };

export function listItem(open: OpenItem<IndexedFile>): ListedItem {
  return { ...open, id: `${open.file.uri.toString()} ${open.item.nth} ${open.item.text}` };
}

export function childrenOf(node: ItemNode): ItemNode[] {
  if (node.kind === "section") {
    const { who, groups } = node.section;
    const isFolded = count(node.section) > MOST_UNFOLDED;
    return groups.map((group) => ({ kind: "group", who, group, isFolded }));
  }
  if (node.kind === "item") return [];
  return node.group.items
    .toSorted(byDue)
    .map((listed) => ({ kind: "item", listed, inPersonGroup: "person" in node.group.of }));
}

/** How a node looks, and how it is read out. */
export function treeItem(node: ItemNode, today: CalendarDate, isTicked: (id: string) => boolean): vscode.TreeItem {
  if (node.kind === "item") return itemRow(node.listed, node.inPersonGroup, today, isTicked(node.listed.id));
  return node.kind === "section" ? sectionRow(node.section) : groupRow(node);
}

const EXPANDED = vscode.TreeItemCollapsibleState.Expanded;

/** Items under one heading: more would be a long way to scroll, and VS Code asks for every row that is not folded. */
const MOST_UNFOLDED = 200;

function count({ groups }: ItemSection<ListedItem>): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

function sectionRow(section: ItemSection<ListedItem>): vscode.TreeItem {
  const { who } = section;
  const words: Readonly<Record<Whose["who"], readonly [label: string, icon: string]>> = {
    me: [vscode.l10n.t("I owe"), "account"],
    person: [vscode.l10n.t("They owe"), "organization"],
    nobody: [vscode.l10n.t("Unassigned"), "question"],
  };
  const row = new vscode.TreeItem(words[who][0], EXPANDED);
  row.id = who;
  row.iconPath = new vscode.ThemeIcon(words[who][1]);
  row.description = String(count(section));
  return row;
}

function groupRow({ who, group: { of, items }, isFolded }: ItemNode & { kind: "group" }): vscode.TreeItem {
  const label = "person" in of ? (of.person ?? vscode.l10n.t("About nobody in particular")) : spanNames()[of.due];
  const row = new vscode.TreeItem(label, isFolded ? vscode.TreeItemCollapsibleState.Collapsed : EXPANDED);
  row.id = `${who} ${"person" in of ? `person ${of.person}` : of.due}`;
  row.description = String(items.length);
  if ("person" in of) {
    row.iconPath = new vscode.ThemeIcon("person");
    if (of.person !== null) row.contextValue = "person";
  } else row.iconPath = of.due === "overdue" ? overdueIcon() : new vscode.ThemeIcon("calendar");
  return row;
}

function spanNames(): Readonly<Record<DueSpan, string>> {
  return {
    overdue: vscode.l10n.t("Overdue"),
    today: vscode.l10n.t("Today"),
    week: vscode.l10n.t("Within 7 days"),
    later: vscode.l10n.t("Later"),
    never: vscode.l10n.t("No date"),
  };
}

function overdueIcon(): vscode.ThemeIcon {
  return new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
}

function itemRow(listed: ListedItem, inPersonGroup: boolean, today: CalendarDate, ticked: boolean): vscode.TreeItem {
  const { item, file, whose, person, note } = listed;
  const words = shorten(taskWords(item.text), LONGEST_ROW);
  const due = dueWords(item.due, today);
  const isOverdue = !ticked && dueSpan(item.due, today) === "overdue";
  // Where the view is narrow, only the beginning of a row is seen.
  const row = new vscode.TreeItem(isOverdue && inPersonGroup ? vscode.l10n.t("Overdue: {0}", words) : words);
  row.id = listed.id;
  const other = whose.who === "person" ? whose.name : person;
  row.description = present(due, inPersonGroup ? null : other).join(" · ");
  if (isOverdue) row.iconPath = overdueIcon();
  const owner = ownerWords(whose);
  const date = note.date === null ? "" : displayDate(note.date, today);
  const place = vscode.workspace.asRelativePath(file.uri);
  const source = person === null ? place : vscode.l10n.t("note about {0}, {1}", person, date || place);
  row.tooltip = [words, present(due, owner).join(" · "), source].join("\n");
  row.accessibilityInformation = { label: present(words, due, owner, source).join(", ") };
  row.checkboxState = {
    state: ticked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: ticked ? vscode.l10n.t("Open it again in the note") : vscode.l10n.t("Tick it off in the note"),
  };
  row.contextValue = "item";
  row.command = {
    command: "evenkeel.openItem",
    title: vscode.l10n.t("Open"),
    arguments: [{ kind: "item", listed, inPersonGroup } satisfies ItemNode],
  };
  return row;
}

/** UTF-16 code units. */
const LONGEST_ROW = 300;

function present(...words: readonly (string | null)[]): string[] {
  return words.filter((each) => each !== null);
}

function dueWords(due: CalendarDate | null, today: CalendarDate): string | null {
  if (due === null) return null;
  const span = dueSpan(due, today);
  if (span === "today") return vscode.l10n.t("due today");
  const date = displayDate(due, today);
  return span === "overdue" ? vscode.l10n.t("overdue since {0}", date) : vscode.l10n.t("due {0}", date);
}

function ownerWords(whose: Whose): string {
  if (whose.who === "me") return vscode.l10n.t("I owe it");
  return whose.who === "person" ? vscode.l10n.t("{0} owes it", whose.name) : vscode.l10n.t("unassigned");
}
