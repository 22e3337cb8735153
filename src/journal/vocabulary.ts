/** What a note or template is for. */
export const NOTE_KINDS = ["one-on-one", "plan"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What the moment asks for. */
export const SITUATIONS = ["steady", "delivery", "change", "crisis", "growth"] as const;
export type Situation = (typeof SITUATIONS)[number];
