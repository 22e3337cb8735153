import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeNames, readPeopleSettings, withoutPerson } from "../../src/journal/peopleSettings.ts";

describe("the setting about people", () => {
  it("tells cadence, other names and whom one no longer meets", () => {
    const people = readPeopleSettings({ "Ana Ríos": { cadence: "2 weeks", aliases: ["Ani"] }, Bo: { archived: true } });
    assert.equal(people.nameOf("ANI"), "Ana Ríos");
    assert.equal(people.nameOf("ana ríos"), "Ana Ríos");
    assert.equal(people.nameOf("Cem"), "Cem");
    assert.equal(people.of("Ani").cadence, "2 weeks");
    assert.equal(people.of("bo").archived, true);
    assert.equal(people.of("Cem").cadence, null);
  });

  it("is read whatever stands there", () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, name) => {
        const people = readPeopleSettings(value);
        people.of(people.nameOf(name));
      }),
    );
    const wrong = readPeopleSettings({ Ana: { cadence: {}, aliases: "Ani", archived: "yes" }, Bo: 7, __proto__: null });
    assert.deepEqual(wrong.of("Ana"), { cadence: null, aliases: [], archived: false, person: true });
  });

  it("ends where two are said to be each other", () => {
    const people = readPeopleSettings({ Ana: { aliases: ["Ani"] }, Ani: { aliases: ["Ana"] } });
    assert.equal(people.nameOf("Ana"), people.nameOf(people.nameOf("Ana")));
  });
});

describe("a name that is nobody's", () => {
  it("is no person's by any of its names, and all else of the setting stays", () => {
    const before = { Ana: { cadence: "weekly" }, acme: { aliases: ["Acme GmbH"] } };
    const setting = withoutPerson(before, "Acme");
    assert.deepEqual(setting, { Ana: { cadence: "weekly" }, acme: { aliases: ["Acme GmbH"], person: false } });
    const people = readPeopleSettings(setting);
    const names = ["Ana", "Cem", "ACME", "Acme GmbH"];
    assert.deepEqual(
      names.map((name) => people.personOf(name)),
      ["Ana", "Cem", null, null],
    );
  });
});

describe("two names of one person", () => {
  it("become one entry that keeps what was said of either", () => {
    const before = { Ana: { cadence: "weekly" }, Ani: { cadence: 3, archived: true, aliases: ["A."] }, Bo: {} };
    assert.deepEqual(mergeNames(before, "Ana", "Ani"), {
      Bo: {},
      Ana: { cadence: "weekly", archived: true, aliases: ["Ani", "A."] },
    });
    assert.deepEqual(mergeNames(undefined, "Ana", "Ani"), { Ana: { aliases: ["Ani"] } });
  });

  it("lead to the one that was chosen, for every setting", () => {
    const name = fc.constantFrom("Ana", "Ani", "Bo", "Bobby", "Cem");
    const setting = fc.dictionary(name, fc.record({ aliases: fc.array(name, { maxLength: 2 }) }));
    fc.assert(
      fc.property(setting, name, name, (value, kept, other) => {
        fc.pre(kept !== other);
        const before = readPeopleSettings(value);
        // The command offers names that people go by, not their aliases.
        fc.pre(before.nameOf(kept) === kept && before.nameOf(other) === other);
        const people = readPeopleSettings(mergeNames(value, kept, other));
        assert.equal(people.nameOf(other), kept);
        assert.equal(people.nameOf(kept), kept);
      }),
    );
  });
});
