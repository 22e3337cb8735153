import * as vscode from "vscode";
import { EXPECTED_HOST, equal, eventually, extension, ok } from "./testing.ts";

describe("activation", () => {
  it("happens by itself once the editor has started", async () => {
    await eventually("activation", () => extension().isActive);
  });

  it("happens in the host that this run is for", () => {
    const worker = typeof (globalThis as { importScripts?: unknown }).importScripts === "function";
    equal(worker ? "web" : "node", EXPECTED_HOST, "host");
  });

  it("registers every command that the manifest promises, and no other", async () => {
    await extension().activate();
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const promised = contributes.commands.map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((name) => name.startsWith("evenkeel."));
    const views = /\.balance\.|\.open$|\.focus$|\.resetViewLocation$|\.toggleVisibility$|\.removeView$/;
    equal(registered.filter((name) => !views.test(name)).sort(), promised.sort(), "commands");
    ok(registered.includes("evenkeel.balance.focus"), "the balance view is not registered");
  });
});
