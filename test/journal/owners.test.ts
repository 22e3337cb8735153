import assert from "node:assert/strict";
import fc from "fast-check";
import { createOwnerReader, readOwners } from "../../src/journal/owners.ts";
import { WORDS } from "../words.ts";

const PEOPLE = ["Ana", "Ben Okafor", "Marek Novák", "Marek Dvořák", "田中", "지민"];
const nameOf = (name: string): string => (name === "Benny" ? "Ben Okafor" : name);
const whose = createOwnerReader(PEOPLE, { me: ["Ilse", "@iv"], nameOf });

/** `me`, a name, or "" for nobody. */
function ownerOf(text: string, language = "en"): string {
  const found = whose(readOwners(text, language, WORDS));
  return found.who === "person" ? found.name : found.who === "me" ? "me" : "";
}

describe("whose a task is", () => {
  const cases: readonly (readonly [owner: string, texts: readonly string[], language?: string])[] = [
    [
      "Ana",
      [
        "@ana sends the slides",
        "Send the slides @Ana by Friday",
        "Ana: send the slides",
        "**Ana:** send the slides",
        "[Ana] send the slides",
        "Send the slides (ana)",
        "Send the slides (Ana, Friday)",
        "[[Ana]] sends the slides",
        "**[[people/Ana|she]]**: send the slides",
        "Send the slides – [[Ana]] #work",
        "Send the slides ([[Ana]])",
        "Send the slides @[[Ana]]",
        "Send the slides – Ana",
        "Send the slides -> Ana",
        "Ana to send the slides",
        "Ana will send the slides",
        "Budget: send the slides (Ana)",
        "Send the slides, owner: Ana, by Friday",
      ],
    ],
    ["Ben Okafor", ["@ben.okafor calls", "@Ben calls", "Ben: call", "Call (Ben Okafor)", "Benny: call"]],
    ["me", ["@me call", "Me: call", "Call (me)", "I will call", "I'll call", "@ilse call", "Ilse: call", "Call (IV)"]],
    ["me", ["Ich rufe an", "Anrufen (ich)", "Ich: anrufen"], "de"],
    ["me", ["Я позвоню"], "ru"],
    ["me", ["我来打电话"], "zh-Hans"],
    ["me", ["私が送る", "資料を送る（私）"], "ja"],
    ["me", ["제가 보내기"], "ko"],
    ["田中", ["田中さん：資料を送る", "資料を送る（田中）", "担当：田中、金曜まで"], "ja"],
    ["Ben Okafor", ["Ben: ara"], "tr"],
    ["chidi", ["@chidi calls"]],
    [
      "",
      [
        "Send the slides",
        "Budget: send the numbers",
        "Send the slides (Friday)",
        "Ask Ana about the slides",
        "Write to ana@example.com",
        "Send it @due(2026-11-27)",
        "Marek: call",
        "Phase (I) of the move",
        "Read [Ana](people/ana.md)",
        "Send the slides to [[Ana]] by Friday",
        "Ask [[Ana|her]] about the slides",
        "[[Ana]]'s slides: read them",
      ],
    ],
    ["", ["我们打电话"], "zh-Hans"],
    ["", ["I numeri: controllare"], "it"],
  ];
  for (const [owner, texts, language = "en"] of cases) {
    it(`is ${owner || "nobody's"} (${language}: ${texts[0]})`, () => {
      assert.deepEqual(
        texts.map((text) => [text, ownerOf(text, language)]),
        texts.map((text) => [text, owner]),
      );
    });
  }

  it("a name is only taken for an owner where it is known, unless it is marked as one", () => {
    const nobody = createOwnerReader([], { me: [], nameOf });
    assert.deepEqual(nobody(readOwners("Ana: call", "en", WORDS)), { who: "nobody" });
    assert.deepEqual(nobody(readOwners("@ana call", "en", WORDS)), { who: "person", name: "ana" });
  });

  it("accents may be written as signs of their own", () => {
    for (const text of ["Zoë : appeler", "responsável: José", "Zavolat (Marek Dvořák)"])
      assert.deepEqual(readOwners(text.normalize("NFD"), "fr", WORDS), readOwners(text, "fr", WORDS));
  });

  it("law: no text throws, and names are short and clean", () => {
    const parts = fc.constantFrom("@", "ana", "(", ")", "[", "]", ":", " – ", "I ", "me", ",", "https://", "\u202e");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const owner of readOwners(written, "en", WORDS))
          assert.ok(owner.length > 0 && owner.length <= 200 && !/[\n\u202e]/.test(owner));
      }),
    );
  });

  it("long hostile texts are read in no time", () => {
    for (const text of ["@a.".repeat(50_000), "(".repeat(100_000), "* ".repeat(100_000), "Ana - ".repeat(50_000)]) {
      const started = performance.now();
      ownerOf(text);
      assert.ok(performance.now() - started < 100, text.slice(0, 10));
    }
  });
});
