import * as vscode from "vscode";
import { childrenOf, type ListedItem, treeItem } from "../../../src/editor/items/itemTree.ts";
import { equal } from "./testing.ts";

/** Whether the groups under a heading with so many items show them at once. */
function groupsOf(...counts: number[]): (vscode.TreeItemCollapsibleState | undefined)[] {
  const items = (count: number) => Array.from({ length: count }, () => ({}) as ListedItem);
  const groups = counts.map((count, number) => ({ of: { person: `Ana ${number}` }, items: items(count) }));
  const rows = childrenOf({ kind: "section", section: { who: "me", groups } });
  return rows.map((row) => treeItem(row, "2026-06-15", () => false).collapsibleState);
}

describe("the tree of open items", () => {
  it("shows all items at once, unless they are very many", () => {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    equal(groupsOf(3, 197), [Expanded, Expanded], "groups of 200 items");
    equal(groupsOf(3, 198), [Collapsed, Collapsed], "groups of 201 items");
  });
});
