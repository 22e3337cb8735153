/**
 * Does something with each item, with so many at a time, beginning with the first. Begins no further one once `stopped`
 * says so. Rejects with the first error.
 */
export async function inParallel<T>(
  items: readonly T[],
  atATime: number,
  work: (item: T) => Promise<void>,
  stopped: () => boolean = () => false,
): Promise<void> {
  const rest = items.values();
  async function workThrough(): Promise<void> {
    for (const item of rest) {
      if (stopped()) return;
      await work(item);
    }
  }
  await Promise.all(Array.from({ length: atATime }, workThrough));
}
