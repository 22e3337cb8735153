import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute paths of the folders that the harness works with. `.cache` and `.artifacts` are ignored by git. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
export const cache = path.join(root, ".cache");
export const artifacts = path.join(root, ".artifacts");
export const sample = path.join(root, "media", "sample");
export const testNotes = path.join(root, "test", "editor", "notes");
export const opener = path.join(root, "test", "harness", "opener");
export const bystander = path.join(root, "test", "harness", "bystander");

/**
 * The notes of a folder and its subfolders, by file name, so that dated names come out oldest first.
 * @param {string} folder
 * @returns {string[]} absolute paths
 */
export function notesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|txt|org)$/.test(name) && !/readme/i.test(name))
    .sort((left, right) => path.basename(left).localeCompare(path.basename(right)))
    .map((name) => path.join(folder, name));
}
