/** Imbalances that have a name, in the order in which equals are shown. Data files and dismissals know them by these ids. */
export const PATTERN_IDS = [
  // movement without order, order without movement (Kotter)
  "directionWithoutDelivery",
  "deliveryWithoutDirection",
  // within Kotter's pairs and across them
  "directionWithoutSteps",
  "directionWithoutPeople",
  "planWithoutWhy",
  "planWithoutOwners",
  "organisingWithoutWhy",
  "allStatus",
  "problemsWithoutSteps",
  "watchingWithoutEncouraging",
  "noGrowthTalk",
  "praiseWithoutDirection",
  // people or results
  "resultsWithoutPeople",
  "peopleWithoutResults",
  // what the situation asks for
  "moreLeadingThanAsked",
  "lessLeadingThanAsked",
] as const;

export type PatternId = (typeof PATTERN_IDS)[number];
