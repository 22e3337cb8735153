import * as vscode from "vscode";

/** Works something out once for each workspace folder, as its settings are now, and tells it of any file there. */
export function perFolder<T>(workOut: (folder: vscode.WorkspaceFolder | undefined) => T): (uri: vscode.Uri) => T {
  const known = new Map<vscode.WorkspaceFolder | undefined, T>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const value = known.has(folder) ? known.get(folder)! : workOut(folder);
    known.set(folder, value);
    return value;
  };
}
