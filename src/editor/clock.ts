import * as vscode from "vscode";
import { type CalendarDate, localDate } from "../journal/calendarDate.ts";

/** The day that counts as today. */
export interface Clock extends vscode.Disposable {
  today(): CalendarDate;
  /** Another day than the wall clock's, for tests; undefined for the wall clock's again. */
  setToday(date: CalendarDate | undefined): void;
  /** Fires when the day has changed: as soon as somebody comes back to the window. */
  readonly onDidChange: vscode.Event<void>;
}

export function createClock(): Clock {
  const changed = new vscode.EventEmitter<void>();
  let fixed: CalendarDate | undefined;
  const today = (): CalendarDate => fixed ?? localDate(new Date());
  let told = today();
  const tell = (): void => {
    if (told === today()) return;
    told = today();
    changed.fire();
  };
  const focus = vscode.window.onDidChangeWindowState(tell);
  return {
    today,
    setToday(date) {
      fixed = date;
      tell();
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(changed, focus).dispose(),
  };
}
