import * as vscode from "vscode";

/** Every setting with its type; the defaults and descriptions stand in package.json, and a test compares the two. */
export interface Settings {
  /** Glob of the files that are notes. */
  "notes.include": string;
  /** Glob of files that are not, whatever their name. */
  "notes.exclude": string;
  /** Patterns of the paths where notes lie besides those of new notes; see `NotePlaces`. */
  "notes.paths": readonly string[];
  /** Names by which tasks call the writer of the notes. */
  me: readonly string[];
  /** See `readPeopleSettings`. */
  people: unknown;
  /** Where a new 1:1 note goes, in the workspace folder: `${person}` and `${date}` are filled in. */
  "newNote.oneOnOnePath": string;
  "newNote.planPath": string;
  "labels.enabled": boolean;
  /** BCP 47 tag of the language that all notes are in; "" to detect it line by line. */
  language: string;
  /** By situation, `{ from, to, because }`, whole or in part: see `situationRanges`, which checks it. */
  situations: object;
}

const SECTION = "evenkeel";

/** A setting's value; its default where somebody wrote another type of value, which VS Code hands on as it is. */
export function setting<K extends keyof Settings>(name: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const value: unknown = configuration.get(name);
  const standard: unknown = configuration.inspect(name)?.defaultValue;
  return (typeOf(value) === typeOf(standard) ? value : standard) as Settings[K];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Where a value may be set, the narrowest first: what is set for a language goes before all that is not. */
const PLACES = [
  ["workspaceFolderLanguageValue", vscode.ConfigurationTarget.WorkspaceFolder, true],
  ["workspaceLanguageValue", vscode.ConfigurationTarget.Workspace, true],
  ["globalLanguageValue", vscode.ConfigurationTarget.Global, true],
  ["workspaceFolderValue", vscode.ConfigurationTarget.WorkspaceFolder, false],
  ["workspaceValue", vscode.ConfigurationTarget.Workspace, false],
] as const;

/** Changes a setting where the value comes from that counts in the scope; else for the user. */
export function updateSetting<K extends keyof Settings>(
  name: K,
  value: Settings[K],
  scope?: vscode.ConfigurationScope,
): Thenable<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const set = configuration.inspect(name);
  const [, target, ofLanguage] = PLACES.find(([place]) => set?.[place] !== undefined) ?? [
    "",
    vscode.ConfigurationTarget.Global,
    false,
  ];
  return configuration.update(name, value, target, ofLanguage);
}

export function onDidChangeSetting(name: keyof Settings, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SECTION}.${name}`)) listener();
  });
}
