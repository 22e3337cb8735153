import assert from "node:assert/strict";
import { identifyNote } from "../../src/journal/noteIdentity.ts";
import { offeredPlace, peopleOf } from "../../src/journal/offeredPlace.ts";
import { WORDS } from "../words.ts";

const NOBODY = { person: null, date: null, kind: null };
const offer = (path: string, days = 3) => offeredPlace(path, WORDS, () => days);

describe("whose the notes in a folder could be", () => {
  it("is offered where a file has a name and several days", () => {
    assert.deepEqual(offer("Notizen/Ana.md"), { folder: "Notizen", pattern: "Notizen/${person}.md", name: "Ana" });
    assert.equal(offer("work/Gespräche/Ana Ríos.org", 2)?.pattern, "work/Gespräche/${person}.md");
    assert.equal(offer("会議/田中.md")?.name, "田中");
  });

  it("is not offered for a file with fewer days, in no folder, or named like no person", () => {
    assert.equal(offer("Notizen/Ana.md", 1), null);
    for (const path of ["Ana.md", "Notizen/ideas for the shop.md", "Notizen/README.md", "Notizen/Project Phoenix.md"]) {
      assert.equal(offer(path), null, path);
    }
  });

  it("is not offered where the folder's name would mean something in a pattern", () => {
    for (const folder of ["${person}", "a{b,c}", "**", "x*"]) assert.equal(offer(`${folder}/Ana.md`), null, folder);
  });

  it("does not look for days in files that are named otherwise", () => {
    let asked = 0;
    offeredPlace("Notizen/2026-11-23.md", WORDS, () => ++asked);
    assert.equal(asked, 0);
  });

  it("is that of the files there once it is taken up, and of no others", () => {
    const place = offer("Notizen/Ana.md")!;
    const places = { patterns: [], personOf: (name: string) => (name === "Acme" ? null : name), words: WORDS };
    const paths = ["Notizen/Ben.md", "Notizen/Ana.md", "Notizen/Acme.md", "Notizen/Project Phoenix.md", "plans/Q3.md"];
    assert.deepEqual(peopleOf(place, paths, places), ["Ana", "Ben"]);
    const identity = identifyNote("Notizen/Ana.md", NOBODY, { ...places, patterns: [place.pattern] });
    assert.equal(identity.person, "Ana");
  });
});
