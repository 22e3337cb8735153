import * as vscode from "vscode";

/** Tells somebody how far a reading is. */
export type ReadingProgress = <T>(
  work: (report: (done: number, total: number) => void, stopped: () => boolean) => Promise<T>,
) => Promise<T>;

/** Milliseconds after which a reading is long enough to be worth a message. */
const LONG = 1000;
/** Milliseconds between two reports. */
const BETWEEN_REPORTS = 100;

/** Shows a reading that takes long, and lets the reader of the message stop it. */
export const showProgress: ReadingProgress = async (work) => {
  let stopped = false;
  let report = (_done: number, _total: number): void => {};
  const show = (): void => {
    const title = vscode.l10n.t("Reading the workspace's notes");
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => {
        stopped = true;
      });
      report = reporter(progress);
      return done.then(
        () => {},
        () => {},
      );
    });
  };
  const timer = setTimeout(show, LONG);
  const done = work(
    (...counts) => report(...counts),
    () => stopped,
  );
  try {
    return await done;
  } finally {
    clearTimeout(timer);
  }
};

function reporter(
  progress: vscode.Progress<{ message?: string; increment?: number }>,
): (done: number, total: number) => void {
  let last = 0;
  let reported = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < BETWEEN_REPORTS) return;
    last = now;
    progress.report({ message: `${done} / ${total}`, increment: ((done - reported) * 100) / total });
    reported = done;
  };
}
