/** Two arrow keys go from one of the `selector` to the next; right and left change sides in text from right to left. */
export function moveWithArrows(selector: string, back: string, on: string): (event: KeyboardEvent) => void {
  return (event) => {
    const list = event.currentTarget as HTMLElement;
    const mirrored = on === "ArrowRight" && getComputedStyle(list).direction === "rtl";
    const step = event.key === (mirrored ? back : on) ? 1 : event.key === (mirrored ? on : back) ? -1 : 0;
    if (step === 0) return;
    const stops = [...list.querySelectorAll<HTMLElement>(selector)];
    const next = stops[stops.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
