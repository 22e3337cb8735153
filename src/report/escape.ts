/** What somebody wrote, made harmless in each format of a report. */

export function escapeMarkdown(value: string): string {
  return printable(value).replace(/[\\`*_{}[\]<>()#+!|&]/g, (mark) => (mark === "<" ? "&lt;" : `\\${mark}`));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}

/** Control characters and direction overrides shown as what they are, so that no name can disturb a terminal. */
export function printable(value: string): string {
  return value.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
