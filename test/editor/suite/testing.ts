import * as vscode from "vscode";
import type { AnalysedNote } from "../../../src/core/model.ts";
import type { EvenkeelApi } from "../../../src/extension.ts";

/** Where the suite is meant to run; baked in by the harness. */
export const EXPECTED_HOST: string = process.env.EVENKEEL_HOST ?? "";

export function equal<T>(actual: T, expected: T, what = "value"): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`${what} is ${got}, expected ${wanted}`);
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

const PATIENCE = 20_000;

/** Waits for something that happens in its own time: asks until the answer is neither false, null nor undefined. */
export async function eventually<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function extension(): vscode.Extension<EvenkeelApi> {
  const found = vscode.extensions.getExtension<EvenkeelApi>("evenkeel.evenkeel");
  ok(found, "the extension is not installed");
  return found;
}

export async function analyze(document: vscode.TextDocument): Promise<AnalysedNote> {
  return (await extension().activate()).analyze(document);
}

/** A file of a workspace folder, which counts from 0. */
export function inWorkspace(path: string, index = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  ok(folder, `no folder ${index} is open`);
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openNote(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(path)));
}

export async function write(path: string, text: string, folder = 0): Promise<vscode.Uri> {
  const uri = inWorkspace(path, folder);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

type Answer = "acceptSelectedQuickOpenItem" | "closeQuickOpen";

/**
 * Runs one of Evenkeel's commands and treats every question that it asks alike.
 * @param answer `acceptSelectedQuickOpenItem` takes what is offered first, `closeQuickOpen` cancels
 */
export async function runAnswering(command: string, answer: Answer, argument?: unknown): Promise<void> {
  await answerWhile(command, vscode.commands.executeCommand(`evenkeel.${command}`, argument), answer);
}

/** Treats every question alike that a running command asks from now on, until it ends. */
export async function answerWhile(command: string, running: Thenable<unknown>, answer: Answer): Promise<void> {
  let settled = false;
  const done = Promise.resolve(running).finally(() => {
    settled = true;
  });
  await Promise.race([
    done,
    eventually(`${command} ends`, async () => {
      if (!settled) await vscode.commands.executeCommand(`workbench.action.${answer}`);
      return settled;
    }),
  ]);
  await done;
}

/** Puts other functions in the place of the window's, for code of the extension's that is built into the suite. */
export async function answeredBy<T>(
  answers: Partial<Record<keyof typeof vscode.window, unknown>>,
  work: () => Promise<T>,
): Promise<T> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const own = Object.keys(answers).map((name) => [name, window[name]]);
  Object.assign(window, answers);
  try {
    return await work();
  } finally {
    Object.assign(window, Object.fromEntries(own));
  }
}

/** In the place of `showQuickPick`: what a person takes who takes the first. */
export async function firstOffered<T extends vscode.QuickPickItem>(
  items: readonly T[] | Thenable<readonly T[]>,
): Promise<T | undefined> {
  return (await items).find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
