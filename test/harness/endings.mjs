/** @type {(() => void)[]} */
const pending = [];

/**
 * Has `undo` done once, when the program ends in any way that a program can notice: return, exit, error, Ctrl-C.
 * The last registered is done first. `undo` must be synchronous: nothing else is waited for at exit.
 * @param {() => void} undo
 * @returns {() => void} does it now instead
 */
export function atEnd(undo) {
  const once = () => {
    const index = pending.indexOf(once);
    if (index < 0) return;
    pending.splice(index, 1);
    undo();
  };
  pending.push(once);
  return once;
}

process.on("exit", () => {
  while (pending.length > 0) {
    try {
      pending.at(-1)?.();
    } catch (error) {
      console.error(error);
    }
  }
});

for (const [signal, number] of /** @type {const} */ ([
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
])) {
  process.on(signal, () => process.exit(128 + number));
}

/** A failure that the person at the terminal can act on: its message is shown without a stack. */
export class Unmet extends Error {}

/**
 * Runs a harness program and turns its failure into one readable message and exit code 1.
 * @param {() => Promise<number | undefined>} program resolves to the exit code, 0 if undefined
 */
export async function runProgram(program) {
  try {
    process.exit((await program()) ?? 0);
  } catch (error) {
    console.error(error instanceof Unmet ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
