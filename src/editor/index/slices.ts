/** Background work in slices: whatever else wants the thread waits for the end of one slice at most. */
export interface Slices {
  /** Does a piece of work when its turn comes. It takes as long as the piece does: pieces have to be short. */
  run<T>(piece: () => T): Promise<T>;
  /** Does work that yields after each short piece, as many pieces a slice as fit. */
  finish<T>(work: Generator<void, T>): Promise<T>;
}

export interface SliceOptions {
  /** Milliseconds of work after which others have their turn. */
  readonly length: number;
  /** In milliseconds. */
  readonly now: () => number;
  /** Resolves after others had their turn. */
  readonly rest: () => Promise<void>;
}

export function createSlices({ length, now, rest }: SliceOptions): Slices {
  /** Milliseconds worked since the last rest; waiting does not count. */
  let worked = 0;
  let resting: Promise<void> | undefined;

  async function takeRest(): Promise<void> {
    await rest();
    worked = 0;
    resting = undefined;
  }

  async function run<T>(piece: () => T): Promise<T> {
    while (worked >= length) {
      resting ??= takeRest();
      await resting;
    }
    const start = now();
    try {
      return piece();
    } finally {
      worked += now() - start;
    }
  }

  return {
    run,
    async finish(work) {
      for (;;) {
        const step = await run(() => {
          const start = now();
          for (;;) {
            const next = work.next();
            if (next.done || worked + now() - start >= length) return next;
          }
        });
        if (step.done) return step.value;
      }
    },
  };
}

/** Slices of the thread that runs this. */
export function threadSlices(): Slices {
  return createSlices({
    length: 8,
    now: () => performance.now(),
    rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
}
