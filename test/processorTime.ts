/** Milliseconds that processors have worked for this program so far: unlike a clock, it stops while others have them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
