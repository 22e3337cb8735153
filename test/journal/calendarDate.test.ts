import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  calendarDate,
  dateInName,
  daysBetween,
  isCalendarDate,
  leadingDate,
  localDate,
  quarterOf,
} from "../../src/journal/calendarDate.ts";

describe("calendar dates", () => {
  const zoneBefore = process.env.TZ;
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });

  const zones = ["Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Pago_Pago"];
  for (const zone of zones) {
    it(`are those of the wall clock, from midnight to midnight, in ${zone}`, () => {
      process.env.TZ = zone;
      assert.equal(localDate(new Date(2026, 10, 23, 0, 0, 0)), "2026-11-23");
      assert.equal(localDate(new Date(2026, 10, 23, 23, 59, 59)), "2026-11-23");
      assert.equal(localDate(new Date(2026, 2, 29, 2, 30)), "2026-03-29", "the hour that a clock change leaves out");
      assert.equal(localDate(new Date(2026, 9, 25, 2, 30)), "2026-10-25", "the hour that comes twice");
    });
  }

  it("differ between zones at one moment", () => {
    const moment = new Date("2026-11-23T11:30:00Z");
    process.env.TZ = "Pacific/Kiritimati";
    assert.equal(localDate(moment), "2026-11-24");
    process.env.TZ = "Pacific/Pago_Pago";
    assert.equal(localDate(moment), "2026-11-23");
  });

  it("exist", () => {
    assert.deepEqual(["2026-02-28", "2024-02-29", "2000-02-29", "2026-12-31"].map(isCalendarDate), [
      true,
      true,
      true,
      true,
    ]);
    const wrong = ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", ""];
    assert.deepEqual(wrong.filter(isCalendarDate), []);
  });

  it("agree with the calendar of the machine for every day", () => {
    const anyDay = fc.date({ min: new Date(1900, 0, 1), max: new Date(2199, 11, 31), noInvalidDate: true });
    fc.assert(fc.property(anyDay, (day) => isCalendarDate(localDate(day))));
  });

  for (const zone of zones) {
    it(`are counted on and back over midnights and clock changes in ${zone}`, () => {
      process.env.TZ = zone;
      for (const from of ["2026-03-28", "2026-10-24", "2026-12-31", "2028-02-28"]) {
        const [year, month, day] = from.split("-").map(Number);
        for (const days of [-400, -7, -1, 0, 1, 2, 7, 366]) {
          // Noon exists on every day of every zone here.
          assert.equal(addDays(from, days), localDate(new Date(year!, month! - 1, day! + days, 12)));
          assert.equal(daysBetween(from, addDays(from, days)), days);
        }
      }
    });
  }

  it("are made of numbers that exist", () => {
    assert.equal(calendarDate(2026, 2, 28), "2026-02-28");
    assert.equal(calendarDate(2026, 2, 29), null);
    assert.equal(calendarDate(2026, 13, 1), null);
  });

  it("are found in what people write", () => {
    assert.equal(leadingDate("2026-11-23T10:00:00+01:00"), "2026-11-23");
    assert.equal(leadingDate("<2026-11-23 Mon>"), "2026-11-23");
    assert.equal(leadingDate("23.11.2026"), null);
    assert.equal(leadingDate("2026-11-233"), null);
    assert.equal(dateInName("Ana 2026_11_23 (moved).md"), "2026-11-23");
    assert.equal(dateInName("20261123 Ana.org"), "2026-11-23");
    assert.equal(dateInName("9920261123.txt"), null);
    assert.equal(dateInName("2026-11_23.md"), null);
    assert.equal(dateInName("2026-99-99 2026-11-23.md"), "2026-11-23");
  });

  it("fall into quarters", () => {
    assert.deepEqual(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map(quarterOf), [
      "2026-Q1",
      "2026-Q1",
      "2026-Q2",
      "2026-Q4",
    ]);
  });
});
