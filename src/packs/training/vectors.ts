/** The file in a pack's folder. */
export const VECTORS = "vectors.bin";

/** Directions of words in a space where words of like use lie close together; each has length 1. */
export type Vectors = ReadonlyMap<string, Float32Array>;

/**
 * The file: `u32` number of words n, `u32` dimensions d, `u32` length of the word list in bytes, the words in UTF-8
 * with a line feed between them, then `i8` × n × d. Little-endian. A word's numbers are scaled so that the largest is 127.
 */
export function writeVectors(entries: readonly (readonly [string, readonly number[]])[]): Uint8Array {
  const dimensions = entries[0]?.[1].length ?? 0;
  const words = new TextEncoder().encode(entries.map(([word]) => word).join("\n"));
  const bytes = new Uint8Array(12 + words.length + entries.length * dimensions);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, entries.length, true);
  view.setUint32(4, dimensions, true);
  view.setUint32(8, words.length, true);
  bytes.set(words, 12);
  let at = 12 + words.length;
  for (const [, vector] of entries) {
    const largest = Math.max(...vector.map(Math.abs));
    for (const value of vector) view.setInt8(at++, Math.round((value / largest) * 127));
  }
  return bytes;
}

/** Reads what `writeVectors` wrote. */
export function readVectors(bytes: Uint8Array): Vectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = view.getUint32(4, true);
  const wordBytes = view.getUint32(8, true);
  const words = new TextDecoder().decode(bytes.subarray(12, 12 + wordBytes)).split("\n");
  return new Map(
    words.map((word, i) => {
      const vector = new Float32Array(dimensions);
      const at = 12 + wordBytes + i * dimensions;
      for (let d = 0; d < dimensions; d++) vector[d] = view.getInt8(at + d);
      const length = Math.hypot(...vector);
      return [word, vector.map((value) => value / length)];
    }),
  );
}
