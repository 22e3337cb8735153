/**
 * Says what is going on while `work` runs, with the seconds it has taken: on one line in a terminal, else every 15 s.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
export async function withProgress(what, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const live = process.stderr.isTTY;
  const show = () => process.stderr.write(live ? `\r${what} … ${seconds()} s` : `${what} … ${seconds()} s\n`);
  show();
  const timer = setInterval(show, live ? 1000 : 15_000);
  try {
    const result = await work();
    process.stderr.write(live ? `\r${what}: done in ${seconds()} s\n` : `${what}: done in ${seconds()} s\n`);
    return result;
  } catch (error) {
    if (live) process.stderr.write("\n");
    throw error;
  } finally {
    clearInterval(timer);
  }
}
