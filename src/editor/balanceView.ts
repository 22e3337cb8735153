import * as vscode from "vscode";
import type { HoverMessage, PanelCommand, RevealMessage, ShowMessage, ToPanel } from "../protocol/messages.ts";
import { parseFromPanel } from "../protocol/parseFromPanel.ts";
import { balancePageHtml, STYLE_SHEETS } from "./balancePage.ts";
import { panelStrings } from "./panelStrings.ts";

/** The view's id in package.json. */
export const BALANCE_VIEW = "evenkeel.balance";

/** What to show, and of which state of which document. */
export type BalanceState = Omit<ShowMessage, "type">;

export interface BalanceViewDependencies {
  readonly extensionUri: vscode.Uri;
  /** The reader wants to go to a line of the document shown. */
  readonly onReveal: (target: Omit<RevealMessage, "type">) => void;
  /** The reader points at a line of the document shown, or at none any more. */
  readonly onHover: (target: Omit<HoverMessage, "type">) => void;
  readonly onCommand: (command: PanelCommand) => void;
}

export interface BalanceView extends vscode.Disposable {
  /** Shows a state now, or as soon as the panel can be seen. */
  show(state: BalanceState): void;
  /** Brings the panel into sight and gives it the focus. */
  reveal(): Promise<void>;
}

/** The balance panel in the sidebar. */
export function registerBalanceView(deps: BalanceViewDependencies): BalanceView {
  let view: vscode.WebviewView | undefined;
  /** Whether the page has loaded: it is thrown away while hidden and loads again when seen. */
  let ready = false;
  let current: BalanceState | undefined;

  const post = (message: ToPanel): void => void view?.webview.postMessage(message);
  const sendState = (): void => {
    if (ready && view?.visible && current) post({ type: "show", ...current });
  };

  const visibilityChanged = (): void => {
    sendState();
    // The pointer cannot leave a line that is gone.
    if (!view?.visible && current?.document) deps.onHover({ ...current.document, line: null });
  };

  function receive(value: unknown): void {
    const message = parseFromPanel(value);
    if (message?.type === "ready") {
      ready = true;
      post({ type: "strings", language: vscode.env.language, strings: panelStrings() });
      sendState();
    } else if (message?.type === "command") {
      deps.onCommand(message.command);
    } else if (message && isCurrent(message)) {
      if (message.type === "reveal") deps.onReveal(message);
      else deps.onHover(message);
    }
  }

  /** The panel may still speak of what it was shown before. */
  function isCurrent({ uri, version }: RevealMessage | HoverMessage): boolean {
    return current?.document?.uri === uri && current.document.version === version;
  }

  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView(resolved) {
      view = resolved;
      ready = false;
      const { webview } = resolved;
      const scripts = vscode.Uri.joinPath(deps.extensionUri, "dist", "webview");
      const styles = vscode.Uri.joinPath(deps.extensionUri, "media", "balance");
      webview.options = { enableScripts: true, localResourceRoots: [scripts, styles] };
      const loadable = (folder: vscode.Uri, name: string): string =>
        webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
      const subscriptions = vscode.Disposable.from(
        webview.onDidReceiveMessage(receive),
        resolved.onDidChangeVisibility(visibilityChanged),
      );
      resolved.onDidDispose(() => {
        subscriptions.dispose();
        if (view === resolved) view = undefined;
      });
      webview.html = balancePageHtml({
        cspSource: webview.cspSource,
        script: loadable(scripts, "panel.js"),
        styles: STYLE_SHEETS.map((name) => loadable(styles, name)),
        nonce: crypto.randomUUID(),
        language: vscode.env.language,
      });
    },
  };
  const registration = vscode.window.registerWebviewViewProvider(BALANCE_VIEW, provider);

  return {
    show(state) {
      current = state;
      sendState();
    },
    async reveal() {
      await vscode.commands.executeCommand(`${BALANCE_VIEW}.focus`);
    },
    dispose: () => registration.dispose(),
  };
}
