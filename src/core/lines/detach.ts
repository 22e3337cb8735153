/**
 * The same string with a memory of its own. Engines make a slice of a text by pointing into it, so one word kept would
 * keep the whole text, and words kept from many edits would keep as many versions of the text.
 */
export function detach(text: string): string {
  return ` ${text}`.slice(1);
}
