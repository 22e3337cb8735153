/** All commands; package.json names the same ones, which a test checks. */
export const COMMANDS = [
  "newOneOnOne",
  "newPlan",
  "insertSection",
  "customizeTemplate",
  "showBalance",
  "showBalanceAsText",
  "saveReport",
  "saveEvidencePack",
  "analyzeNote",
  "analyzeWorkspace",
  "nextLine",
  "previousLine",
  "toggleLabels",
  "whyThisLabel",
  "openSamples",
] as const;
export type CommandName = (typeof COMMANDS)[number];
