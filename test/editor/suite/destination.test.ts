import type * as vscode from "vscode";
import { pickDestination } from "../../../src/editor/destination.ts";
import { answeredBy, inWorkspace, ok } from "./testing.ts";

describe("the name that is proposed for a report's file", () => {
  for (const name of ["../../Ana", "Ana: a/b\\c?", "...", "long ".repeat(100), "con"]) {
    it(`is one of a file in the folder, whatever a person is called: ${name.slice(0, 12)}`, async () => {
      let proposed: vscode.Uri | undefined;
      const showSaveDialog = async ({ defaultUri }: vscode.SaveDialogOptions): Promise<undefined> => {
        proposed = defaultUri;
      };
      const saving = async <T>(items: readonly T[]): Promise<T | undefined> => items[1];
      await answeredBy({ showQuickPick: saving, showSaveDialog }, () => pickDestination("", { name, ending: "md" }));
      const folder = inWorkspace("").path.replace(/\/?$/, "/");
      const file = proposed?.path.slice(folder.length) ?? "";
      ok(proposed?.path.startsWith(folder), `${proposed} is not in ${folder}`);
      ok(/^[^./\\:?][^/\\:?]*\.md$/.test(file) && file.length < 250 && file !== "con.md", `it is ${file}`);
    });
  }
});
