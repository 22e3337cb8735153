/** The same numbers with room for as many more. */
export function doubled<T extends Uint16Array | Int16Array | Int32Array>(numbers: T): T {
  const more = new (numbers.constructor as new (length: number) => T)(numbers.length * 2);
  more.set(numbers);
  return more;
}
