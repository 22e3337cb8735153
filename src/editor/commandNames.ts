/** All commands; package.json names the same ones, which a test checks. */
export const COMMANDS = [
  "newOneOnOne",
  "newPlan",
  "insertSection",
  "customizeTemplate",
  "showBalance",
  "analyzeNote",
  "analyzeWorkspace",
  "nextLine",
  "previousLine",
  "toggleLabels",
  "whyThisLabel",
  "openSamples",
  "showOpenItems",
  "toggleTask",
  "openItem",
  "openItemsByDate",
  "openItemsByPerson",
  "openItemsOfPerson",
  "openItemsOfEverybody",
] as const;
export type CommandName = (typeof COMMANDS)[number];
