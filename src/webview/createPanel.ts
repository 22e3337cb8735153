import { render } from "lit";
import type { FromPanel, ShowMessage } from "../protocol/messages.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import { type NumberFormat, numberFormat } from "./format.ts";
import * as panelState from "./panelState.ts";
import { parseToPanel } from "./parseToPanel.ts";
import type { PanelActions } from "./templates/actions.ts";
import { panelPage } from "./templates/panelPage.ts";
import { type PanelModel, panelModel } from "./viewModel.ts";

/** What VS Code lends to a webview. */
export interface PanelHost {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: panelState.SavedState): void;
}

export interface Panel {
  /** Tells the editor that the panel can take messages. */
  start(): void;
  /** Takes a message from the editor; what is no message, or older than what is shown, is dropped. */
  receive(message: unknown): void;
}

/** The panel in `root`, which is all of its page. It shows nothing until it has its strings and a view. */
export function createPanel(root: HTMLElement, host: PanelHost): Panel {
  const page = root.ownerDocument.documentElement;
  let state = panelState.restored(host.getState());
  let words: { readonly strings: PanelStrings; readonly format: NumberFormat } | undefined;
  let shown: ShowMessage | undefined;
  let announcement = "";

  const draw = (): void => {
    if (!words || !shown) return;
    const model = panelModel(shown.view, state, words.strings, words.format);
    render(panelPage(model, announcement, words.strings, actions), root);
  };
  const keep = (next: panelState.PanelState): void => {
    state = next;
    host.setState(panelState.saved(state));
  };
  const change = (next: panelState.PanelState): void => {
    keep(next);
    draw();
  };
  const narrow = (next: panelState.PanelState): void => {
    if (!words || !shown) return;
    announcement = narrowing(panelModel(shown.view, next, words.strings, words.format));
    change(next);
  };
  const toLine = (post: (document: NonNullable<ShowMessage["document"]>) => FromPanel): void => {
    if (shown?.document) host.postMessage(post(shown.document));
  };
  const actions: PanelActions = {
    toggleFilter: (process) => narrow(panelState.toggleFilter(state, process)),
    clearFilter: () => narrow(panelState.clearFilter(state)),
    setOpen: (group, open) => change(panelState.setOpen(state, group, open)),
    showMore: (group) => change(panelState.showMore(state, group)),
    reveal: (line) => toLine(({ uri, version }) => ({ type: "reveal", uri, version, line })),
    hover: (line) => toLine(({ uri, version }) => ({ type: "hover", uri, version, line })),
    run: (command) => host.postMessage({ type: "command", command }),
  };

  const show = (message: ShowMessage): void => {
    const before = shown?.document;
    const sameDocument = before?.uri === message.document?.uri;
    if (sameDocument && before && message.document && message.document.version < before.version) return;
    if (shown && !sameDocument) {
      keep(panelState.forOtherDocument(state));
      announcement = summary(message);
    }
    const first = !shown;
    shown = message;
    draw();
    if (first || !sameDocument) page.scrollTop = state.scroll;
  };

  root.ownerDocument.addEventListener("scrollend", () => keep(panelState.setScroll(state, page.scrollTop)));
  return {
    start: () => host.postMessage({ type: "ready" }),
    receive(value) {
      const message = parseToPanel(value);
      if (message?.type === "show") show(message);
      else if (message) {
        words = { strings: message.strings, format: numberFormat(message.language) };
        draw();
      }
    },
  };
}

/** Read out when another document is shown, never while one is being typed. */
function summary({ view }: ShowMessage): string {
  return view.kind === "empty" ? view.title : [view.title, ...view.reading].join(". ");
}

/** Read out when the list is narrowed or widened. */
function narrowing(model: PanelModel): string {
  return model.kind === "note" ? (model.narrowed?.announcement ?? "") : "";
}
