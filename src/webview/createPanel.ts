import { render } from "lit";
import type { ProcessId } from "../core/model.ts";
import { withChanges } from "../protocol/changes.ts";
import type { FromPanel } from "../protocol/fromPanel.ts";
import { isObject, isOneOf } from "../protocol/guards.ts";
import type { DocumentStamp } from "../protocol/place.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import {
  type ChangeMessage,
  PARTS,
  type PartId,
  type PartMessage,
  type SectionMessage,
  type ShowMessage,
} from "../protocol/toPanel.ts";
import { type NumberFormat, numberFormat } from "./format.ts";
import * as panelState from "./panelState.ts";
import { parseToPanel } from "./parseToPanel.ts";
import type { PanelActions } from "./templates/actions.ts";
import { panelPage } from "./templates/panelPage.ts";
import { type PanelModel, panelModel, type Sections } from "./viewModel.ts";

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
  let sections: Sections = {};
  /** The latest of each part, of whatever notes it is: what changes are made to. */
  const parts = new Map<PartId, PartMessage>();
  let announcement = "";
  /** The line that is marked in the editor is of this document. */
  let hovered: DocumentStamp | undefined;
  /** What the list is narrowed to as soon as the notes of the person chosen are there. */
  let filterOfNext: ProcessId | null = null;

  const modelOf = (of: panelState.PanelState): PanelModel | undefined =>
    words && shown && panelModel(shown.choosers, shown.view, sections, of, words.strings, words.format);
  const draw = (): void => {
    const model = modelOf(state);
    if (model && words) render(panelPage(model, announcement, words.strings, actions), root);
  };
  const keep = (next: panelState.PanelState): void => {
    const before = panelState.wanted(state);
    state = next;
    host.setState(panelState.saved(state));
    const wanted = panelState.wanted(state);
    if (JSON.stringify(wanted) !== JSON.stringify(before)) host.postMessage({ type: "want", ...wanted });
  };
  const change = (next: panelState.PanelState): void => {
    keep(next);
    draw();
  };
  const narrow = (next: panelState.PanelState): void => {
    announcement = narrowing(modelOf(next));
    change(next);
    if (next.filter) showLines();
  };
  /** The lines may be far below the bar that was pressed. */
  const showLines = (): void => root.querySelector("[data-fold=lines]")?.scrollIntoView({ block: "nearest" });
  const actions: PanelActions = {
    toggleFilter: (process) => narrow(panelState.toggleFilter(state, process)),
    clearFilter: () => narrow(panelState.clearFilter(state)),
    setOpen: (fold, open) => change(panelState.setOpen(state, fold, open)),
    setReadingOpen: (reading, open) => change(panelState.setReadingOpen(state, reading, open)),
    showMore: (group) => change(panelState.showMore(state, group)),
    reveal: (place) => host.postMessage({ type: "reveal", ...place }),
    hover(place) {
      const of = place ?? hovered;
      hovered = place ?? undefined;
      if (of) host.postMessage({ type: "hover", uri: of.uri, version: of.version, line: place?.line ?? null });
    },
    choose: (what, value) => host.postMessage({ type: "choose", what, value }),
    choosePerson(key, process) {
      filterOfNext = process;
      host.postMessage({ type: "choose", what: "person", value: key });
    },
    run: ({ message }) => host.postMessage(message),
    dismiss: (reading) => host.postMessage({ type: "dismiss", reading }),
    ask: (reading, question) => host.postMessage({ type: "ask", reading, question }),
  };

  const show = (message: ShowMessage): void => {
    const sameSubject = shown?.subject === message.subject;
    if (shown && !sameSubject) {
      const next = panelState.forOtherSubject(state);
      keep(filterOfNext ? panelState.narrowTo(next, filterOfNext) : next);
      filterOfNext = null;
      sections = {};
      for (const part of parts.values()) if (part.type !== "show") take(part, message.subject);
      announcement = summary(message);
    }
    const first = !shown;
    shown = message;
    draw();
    if (first) performance.mark("evenkeel.shown");
    if (first || !sameSubject) page.scrollTop = state.scroll;
    if (!first && !sameSubject && state.filter) showLines();
  };
  /** A section of other notes than those that are shown is not shown with them. */
  const take = (message: SectionMessage, subject: string): void => {
    if (message.subject === subject) sections = { ...sections, [message.type]: message };
  };
  const receivePart = (message: PartMessage): void => {
    if (message.serial > (parts.get(message.type)?.serial ?? 0)) {
      parts.set(message.type, message);
      if (message.type === "show") show(message);
      else {
        take(message, shown?.subject ?? "");
        draw();
      }
    }
    host.postMessage({ type: "shown", part: message.type, serial: parts.get(message.type)!.serial });
  };
  const receiveChange = ({ part, base, changes }: ChangeMessage): void => {
    const before = parts.get(part);
    const message = before?.serial === base ? parseToPanel(withChanges(before, changes)) : undefined;
    if (message?.type === part) receivePart(message);
    else refuse(part);
  };
  const refuse = (part: PartId): void => {
    parts.delete(part);
    host.postMessage({ type: "shown", part, serial: 0 });
  };

  root.ownerDocument.addEventListener("scrollend", () => keep(panelState.setScroll(state, page.scrollTop)));
  return {
    start: () => host.postMessage({ type: "ready", ...panelState.wanted(state) }),
    receive(value) {
      const message = parseToPanel(value);
      if (!message) return PARTS.filter((part) => isObject({ type: isOneOf(part) })(value)).forEach(refuse);
      if (message.type === "strings") {
        words = { strings: message.strings, format: numberFormat(message.language) };
        draw();
      } else if (message.type === "change") receiveChange(message);
      else receivePart(message);
    },
  };
}

/** Read out when other notes are shown, never while one is being typed. */
function summary({ view }: ShowMessage): string {
  return view.kind === "empty" ? view.title : [`${view.title}.`, ...view.reading].join(" ");
}

/** Read out when the list is narrowed or widened. */
function narrowing(model: PanelModel | undefined): string {
  return model?.content.kind === "balance" ? (model.content.lines?.content?.narrowed?.announcement ?? "") : "";
}
