/** One state of one document: what a message from the panel must still match when it arrives. */
export interface DocumentStamp {
  readonly uri: string;
  /** 0 for a file that no editor has open. */
  readonly version: number;
}

/** A line of a document. */
export interface Place extends DocumentStamp {
  /** Zero-based. */
  readonly line: number;
}
