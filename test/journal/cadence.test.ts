import assert from "node:assert/strict";
import { readCadence, usualCadence } from "../../src/journal/cadence.ts";
import { addDays } from "../../src/journal/calendarDate.ts";
import { WORDS } from "../words.ts";

const read = (text: string) => readCadence(text, WORDS);

describe("a cadence", () => {
  it("is read as people say it", () => {
    const said = [
      "weekly",
      "2 weeks",
      "every two",
      "every other week",
      "10",
      "10 days",
      " Monthly ",
      "every 3 weeks",
      "week",
    ];
    assert.deepEqual(said.map(read), [7, 14, null, 14, 10, 10, 28, 21, 7]);
    assert.deepEqual(["", "0", "-7", "400", "often", "constructor", "1e2"].map(read), Array(7).fill(null));
  });

  it("is read in every language that notes are read in", () => {
    const said: Readonly<Record<number, string>> = {
      1: "täglich, giornaliero, dagelijks, 毎日, 매일",
      7: "Wöchentlich, jede Woche, cada semana, hebdomadaire, ogni settimana, elke week, co tydzień, každý týden, hetente, haftalık, раз в неделю, أسبوعيا, हर हफ़्ते, 毎週, 每周, 매주",
      14: "2 Wochen, alle 2 Wochen, alle zwei Wochen, cada 2 semanas, quincenal, toutes les deux semaines, ogni 2 settimane, a cada 2 semanas, om de 2 weken, co 2 tygodnie, každé 2 týdny, 2 hét, 2 haftada bir, каждые 2 недели, كل أسبوعين, 2 सप्ताह, 2週間ごと, 隔週, 每两周, 每兩週, 2주마다",
      28: "monatlich, 1 mes, tous les mois, ogni mese, 1 mês, maandelijks, co miesiąc, 1 měsíc, havonta, aylık, раз в месяц, شهريا, मासिक, 1か月, 每月, 매월",
      91: "vierteljährlich, trimestral, 1 kwartaal, kwartalnie, ежеквартально, 每季度",
    };
    for (const [days, words] of Object.entries(said)) {
      for (const each of words.split(", ")) assert.equal(read(each), Number(days), each);
    }
    const unclear = ["oft", "nach Bedarf", "2 Wichen", "1 x pro Woche oder so", "2 2 Wochen", "zwei", "cada", "每"];
    assert.deepEqual(unclear.map(read), Array(unclear.length).fill(null));
  });

  it("is read as each language has it", () => {
    const said: Readonly<Record<number, string>> = {
      1: "once a day, einmal am Tag, tous les jours, todos los días, todo dia, codziennie, каждый день, كل يوم, हर दिन, 每天",
      7: "once a week, einmal pro Woche, una vez por semana, une fois par semaine, una volta alla settimana, toda semana, eens per week, raz w tygodniu, jednou týdně, heti, minden héten, haftada bir kez, один раз в неделю, مرة في الأسبوع, हफ्ते में एक बार, 週1回, 一周一次, 일주일에 한 번",
      14: "every two weeks, every second week, fortnightly, jede zweite Woche, une semaine sur deux, semana por medio, a cada duas semanas, om de week, om de twee weken, co drugi tydzień, ob týden, jednou za dva týdny, minden második héten, iki haftada bir, каждую вторую неделю, हर दूसरे सप्ताह, 隔周, 每隔一週, 격주로",
      28: "once a month, einmal im Monat, una vez al mes, une fois par mois, uma vez por mês, raz w miesiącu, ayda bir, महीने में एक बार, 月に1回, 每个月, 한 달에 한 번",
      56: "every other month, alle zwei Monate, om de maand, co dwa miesiące, каждые два месяца, 每两个月",
      91: "every quarter, jedes Quartal, elk kwartaal, raz na kwartał, üç ayda bir, раз в квартал, ربع سنوي, 四半期ごと, 분기마다",
    };
    for (const [days, words] of Object.entries(said)) {
      for (const each of words.split(", ")) assert.equal(read(each), Number(days), each);
    }
    assert.equal(read("once días"), null, "eleven days in Spanish, and no English");
  });

  it("means the same in every language that has its words", () => {
    const periods = { day: 1, week: 7, fortnight: 14, month: 28, quarter: 91 } as const;
    for (const { language, cadence } of WORDS) {
      const { every = [], after = [], two = [] } = cadence;
      for (const [period, days] of Object.entries(periods)) {
        for (const word of cadence[period as keyof typeof periods] ?? []) {
          const once = [word, ...every.filter((each) => !two.includes(each)).map((each) => `${each} ${word}`)];
          for (const text of [...once, ...after.map((each) => `${word} ${each}`)])
            assert.equal(read(text), days, `${language}: ${text}`);
          for (const text of [`2 ${word}`, ...two.map((each) => `${each} ${word}`)])
            assert.equal(read(text), 2 * days, `${language}: ${text}`);
        }
      }
    }
  });

  it("is usually the median gap of the last notes", () => {
    assert.equal(usualCadence(["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]), 7);
    assert.equal(usualCadence(["2026-09-01", "2026-11-09", "2026-11-16", "2026-11-23"]), 7, "a holiday");
    assert.equal(usualCadence(["2026-11-09", "2026-11-23"]), 14);
    assert.equal(usualCadence(["2026-11-23", "2026-11-23"]), null, "two notes on one day");
    assert.equal(usualCadence([]), null);
    const monthlyOnce = Array.from({ length: 8 }, (_, index) => addDays("2025-01-01", 28 * index));
    const weeklyNow = Array.from({ length: 7 }, (_, index) => addDays("2026-01-01", 7 * index));
    assert.equal(usualCadence([...monthlyOnce, ...weeklyNow]), 7);
  });
});
