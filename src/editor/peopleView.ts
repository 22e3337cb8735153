import * as vscode from "vscode";
import type { Clock } from "./clock.ts";
import { balanceWords, dueWords, personSentences } from "./personWords.ts";
import type { LocatedNote, Roster, RosterPerson } from "./roster.ts";

/** The view's id in package.json. */
const PEOPLE_VIEW = "evenkeel.people";

/** An entry of the view; commands in its menus get it as their argument. */
export type PeopleEntry =
  | { readonly kind: "person"; readonly person: RosterPerson }
  | { readonly kind: "note"; readonly note: LocatedNote };

export function registerPeopleView(roster: Roster, clock: Clock): vscode.Disposable {
  const treeDataProvider = peopleTree(roster, clock);
  return vscode.window.createTreeView(PEOPLE_VIEW, { treeDataProvider, showCollapseAll: true });
}

/** The people that the notes are about, who needs attention first, and below each their notes, the latest first. */
export function peopleTree(roster: Roster, clock: Clock): vscode.TreeDataProvider<PeopleEntry> {
  function personItem(person: RosterPerson): vscode.TreeItem {
    const open = roster.countOpen(person);
    const item = new vscode.TreeItem(person.name, vscode.TreeItemCollapsibleState.Collapsed);
    const sentences = personSentences(person, clock.today(), open);
    const due = dueWords(person, clock.today());
    item.id = person.key;
    item.contextValue = "person";
    item.description = open === 0 ? due : vscode.l10n.t("{0} · {1} open", due, open);
    item.tooltip = [person.name, ...sentences].join("\n");
    item.iconPath = new vscode.ThemeIcon(iconOf(person, clock.today()));
    item.accessibilityInformation = { label: [`${person.name}.`, ...sentences].join(" ") };
    return item;
  }

  /** Who asked for the people first still waits for them. */
  let wereTold = false;
  return {
    onDidChangeTreeData: (listener, ...rest) => roster.onDidChange(() => wereTold && listener(undefined), ...rest),
    async getChildren(entry) {
      if (entry?.kind === "person") return entry.person.notes.map((note) => ({ kind: "note", note }));
      await roster.ready();
      wereTold = true;
      return roster.people().map((person) => ({ kind: "person", person }));
    },
    getTreeItem: (entry) => (entry.kind === "person" ? personItem(entry.person) : noteItem(entry.note)),
  };
}

function noteItem({ file, line, date, sums }: LocatedNote): vscode.TreeItem {
  const name = fileName(file.uri);
  const item = new vscode.TreeItem(date ?? name);
  const balance = balanceWords(sums);
  item.contextValue = "note";
  item.description = date === null ? undefined : name;
  item.resourceUri = file.uri;
  item.iconPath = new vscode.ThemeIcon("note");
  item.tooltip = `${vscode.workspace.asRelativePath(file.uri)}\n${balance}`;
  item.accessibilityInformation = { label: [date ?? name, name, balance].join(", ") };
  item.command = {
    command: "vscode.open",
    title: vscode.l10n.t("Open"),
    arguments: [file.uri, { selection: new vscode.Range(line, 0, line, 0) } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}

/** With the name of its workspace folder, where there are several. */
function fileName(uri: vscode.Uri): string {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder && vscode.workspace.workspaceFolders!.length > 1 ? `${name} • ${folder.name}` : name;
}

function iconOf({ archived, due, daysLate }: RosterPerson, today: string): string {
  if (archived) return "archive";
  return daysLate > 0 ? "bell-dot" : due === today ? "bell" : "person";
}
