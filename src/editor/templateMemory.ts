import type * as vscode from "vscode";
import type { NoteKind } from "../journal/vocabulary.ts";

/** Which template was used last, for a person or a kind of note. */
export interface TemplateMemory {
  /** Id of a template; that of the kind where the person has none. */
  templateFor(kind: NoteKind, person?: string): string | undefined;
  /** `person` is a key, one of `known`: what was kept of others, whose notes are gone, is forgotten. */
  remember(id: string, kind: NoteKind, person?: string, known?: readonly string[]): Thenable<void>;
}

interface Memory {
  readonly kinds: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

const KEY = "templates";

/** Kept with the workspace, on this machine. */
export function templateMemory(state: vscode.Memento): TemplateMemory {
  const read = (): Memory => state.get<Memory>(KEY, { kinds: {}, people: {} });
  const own = (record: Readonly<Record<string, string>>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  return {
    templateFor(kind, person) {
      const { kinds, people } = read();
      return (person === undefined ? undefined : own(people, person)) ?? own(kinds, kind);
    },
    remember(id, kind, person, known = []) {
      const { kinds, people } = read();
      const kept = Object.entries(people).filter(([key]) => known.includes(key));
      const added = person === undefined ? [] : [[person, id] as const];
      return state.update(KEY, { kinds: { ...kinds, [kind]: id }, people: Object.fromEntries([...kept, ...added]) });
    },
  };
}
