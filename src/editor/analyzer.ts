import * as vscode from "vscode";
import { type Analyzer, createAnalyzer, readPack } from "../core/index.ts";

/** The analyzer with the packs that come with the extension; read when first asked for, then kept. */
export type AnalyzerSource = () => Promise<Analyzer>;

export function analyzerSource(extensionUri: vscode.Uri): AnalyzerSource {
  const folder = vscode.Uri.joinPath(extensionUri, "dist", "packs");
  const read = (name: string): Thenable<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  const load = async (): Promise<Analyzer> => {
    const names = JSON.parse(new TextDecoder().decode(await read("index.json"))) as string[];
    return createAnalyzer(await Promise.all(names.map(async (name) => readPack(await read(name)))));
  };
  let analyzer: Promise<Analyzer> | undefined;
  return () => {
    analyzer ??= load();
    return analyzer;
  };
}
