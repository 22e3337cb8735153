import { Bench } from "tinybench";
import { processorTime } from "../processorTime.ts";

/** What is measured: its name, the bytes that it goes through, and how it goes through one of `PARTS` parts of them. */
export interface Pass {
  readonly name: string;
  readonly bytes: number;
  run(part: number): void;
}

export interface Rate {
  readonly name: string;
  /** Megabytes a second, of a million bytes each. */
  readonly megabytes: number;
}

export const PARTS = 40;

/**
 * Measures passes side by side, part by part, and takes the fastest of some times for each: what else the machine does
 * can only make them slower, and seldom all of the times.
 */
export async function ratesOf(passes: readonly Pass[], times: number): Promise<Rate[]> {
  const milliseconds = passes.map(() => 0);
  for (let part = 0; part < PARTS; part++) {
    const bench = new Bench({ iterations: times, time: 0, warmupIterations: 1, warmupTime: 0, now: processorTime });
    for (const { name, run } of passes) bench.add(name, () => run(part));
    await bench.run();
    for (const [i, { name }] of passes.entries()) {
      const { result } = bench.getTask(name)!;
      if (!("latency" in result)) throw new Error(`${name}: no measurement (${result.state})`);
      milliseconds[i]! += result.latency.min;
    }
  }
  return passes.map(({ name, bytes }, i) => ({ name, megabytes: bytes / 1000 / milliseconds[i]! }));
}

/** One of the parts of a list. */
export function partOf<T>(list: readonly T[], part: number): readonly T[] {
  return list.slice(Math.floor((list.length * part) / PARTS), Math.floor((list.length * (part + 1)) / PARTS));
}
