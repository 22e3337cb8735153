import * as vscode from "vscode";
import type { FromPanel, Wanted } from "../protocol/fromPanel.ts";
import { parseFromPanel } from "../protocol/parseFromPanel.ts";
import type { ToPanel } from "../protocol/toPanel.ts";
import { balancePageHtml, STYLE_SHEETS } from "./balancePage.ts";
import { panelStrings } from "./panelStrings.ts";

/** The view's id in package.json. */
export const BALANCE_VIEW = "evenkeel.balance";

export interface BalanceViewDependencies {
  readonly extensionUri: vscode.Uri;
  /** The page is there, or there again, and has nothing to show. */
  readonly onReady: (wanted: Wanted) => void;
  readonly onMessage: (message: Exclude<FromPanel, { readonly type: "ready" }>) => void;
  /** The panel can be seen again; its page loads, unless it was kept. */
  readonly onShown: () => void;
  readonly onHidden: () => void;
}

export interface BalanceView extends vscode.Disposable {
  /** Whether there is a page that can be seen and takes messages. */
  readonly listens: boolean;
  post(message: ToPanel): void;
  /** Brings the panel into sight and gives it the focus. */
  reveal(): Promise<void>;
}

/** The balance panel in the sidebar. */
export function registerBalanceView(deps: BalanceViewDependencies): BalanceView {
  let view: vscode.WebviewView | undefined;
  /** Whether the page has loaded: it is thrown away while hidden and loads again when seen. */
  let ready = false;

  const post = (message: ToPanel): void => void view?.webview.postMessage(message);

  function receive(value: unknown): void {
    const message = parseFromPanel(value);
    if (message?.type === "ready") {
      ready = true;
      post({ type: "strings", language: wordsLanguage(), strings: panelStrings() });
      deps.onReady(message);
    } else if (message) deps.onMessage(message);
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
        resolved.onDidChangeVisibility(() => (resolved.visible ? deps.onShown() : deps.onHidden())),
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
        language: wordsLanguage(),
      });
    },
  };
  const registration = vscode.window.registerWebviewViewProvider(BALANCE_VIEW, provider);

  return {
    get listens() {
      return ready && view?.visible === true;
    },
    post,
    async reveal() {
      await vscode.commands.executeCommand(`${BALANCE_VIEW}.focus`);
    },
    dispose: () => registration.dispose(),
  };
}

/** The language that the panel's words are in: English where the display language has no translation. */
function wordsLanguage(): string {
  return vscode.l10n.bundle ? vscode.env.language : "en";
}
