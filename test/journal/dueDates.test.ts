import assert from "node:assert/strict";
import { readDue, resolveDue } from "../../src/journal/dueDates.ts";
import { WORDS } from "../words.ts";

/** A Tuesday. */
const WRITTEN = "2026-11-24";

function due(text: string, language = "en", written: string | null = WRITTEN): string | null {
  return resolveDue(readDue(text, language, WORDS), written);
}

const FRIDAY = "2026-11-27";
const MARCH = "2027-03-03";
const MONTH_END = "2026-11-30";

/** Ways to say that something is due on Friday, on 3 March, at the end of the week or of the month. */
const BY_LANGUAGE: Readonly<Record<string, readonly (readonly [text: string, date: string])[]>> = {
  en: [
    ["Send the slides by Friday", FRIDAY],
    ["send the slides by Fri.", FRIDAY],
    ["Send the slides Friday", FRIDAY],
    ["Send the slides (Fri) @ana", FRIDAY],
    ["Send the slides until 3 March, then rest", MARCH],
    ["Book rooms before March 3rd", MARCH],
    ["Plan for Ana by end of day Friday", FRIDAY],
    ["Send slides – Friday, 27 November", FRIDAY],
    ["Draft due 2027-03-03.", MARCH],
    ["Call the vendor tomorrow", "2026-11-25"],
    ["By next Friday: new rota", "2026-12-04"],
    ["Send the slides by the end of the week to Ben", FRIDAY],
    ["Slides to Ana EOW", FRIDAY],
    ["Close the books by end of month", MONTH_END],
  ],
  de: [
    ["Bericht bis Freitag schicken", FRIDAY],
    ["Bericht schicken bis Fr.", FRIDAY],
    ["Räume spätestens am 3. März buchen", MARCH],
    ["Räume buchen bis zum 3.3.", MARCH],
    ["bis morgen anrufen", "2026-11-25"],
    ["Bericht Freitag spätestens an Ana", FRIDAY],
    ["Bericht bis Freitagmittag an Ana", FRIDAY],
    ["Bericht bis Ende der Woche schicken", FRIDAY],
    ["Budget bis Ende des Monats an Ana", MONTH_END],
    ["Räume bis 3.3.27 buchen", MARCH],
  ],
  fr: [
    ["Envoyer le rapport d’ici vendredi à Ana", FRIDAY],
    ["Envoyer le rapport avant vendredi", FRIDAY],
    ["Réserver pour le 3 mars", MARCH],
    ["Appeler aujourd'hui", WRITTEN],
    ["Réserver au plus tard le 3 mars la salle", MARCH],
    ["À rendre vendredi au plus tard à Ana", FRIDAY],
    ["Envoyer le rapport d’ici la fin de la semaine à Ana", FRIDAY],
    ["Budget avant la fin du mois à Ana", MONTH_END],
  ],
  es: [
    ["Enviar el informe para el viernes", FRIDAY],
    ["Enviar antes del viernes el informe", FRIDAY],
    ["Reservar hasta el 3 de marzo", MARCH],
    ["Reservar a más tardar el 3 de marzo la sala", MARCH],
    ["Fecha límite 3 de marzo: informe", MARCH],
    ["Enviar antes del final de la semana el informe", FRIDAY],
    ["Cerrar antes de fin de mes el presupuesto", MONTH_END],
  ],
  pt: [
    ["Enviar o relatório até sexta-feira", FRIDAY],
    ["Enviar até sexta o relatório", FRIDAY],
    ["Reservar até 3 de março", MARCH],
    ["Reservar no máximo em 3 de março a sala", MARCH],
    ["Enviar até o fim da semana o relatório", FRIDAY],
    ["Fechar até o final do mês com Ana", MONTH_END],
  ],
  it: [
    ["Mandare il rapporto entro venerdì ad Ana", FRIDAY],
    ["Prenotare entro il 3 marzo", MARCH],
    ["Mandare non oltre venerdì il rapporto", FRIDAY],
    ["Prenotare al più tardi il 3 marzo la sala", MARCH],
    ["Mandare entro stasera il rapporto", WRITTEN],
    ["Mandare entro la fine della settimana il rapporto", FRIDAY],
    ["Chiudere entro fine mese il bilancio", MONTH_END],
  ],
  nl: [
    ["Rapport voor vrijdag sturen", FRIDAY],
    ["Rapport sturen uiterlijk vr", FRIDAY],
    ["Zalen boeken voor 3 maart", MARCH],
    ["Rapport tot en met vrijdag sturen", FRIDAY],
    ["Rapport voor morgenavond sturen", "2026-11-25"],
    ["Rapport vrijdagmiddag uiterlijk sturen", FRIDAY],
    ["Rapport voor het einde van de week sturen", FRIDAY],
    ["Budget uiterlijk eind van de maand sturen", MONTH_END],
  ],
  pl: [
    ["Wysłać raport do piątku", FRIDAY],
    ["Zarezerwować do 3 marca salę", MARCH],
    ["Wysłać raport przed piątkiem Annie", FRIDAY],
    ["Wysłać raport do najbliższego piątku Annie", FRIDAY],
    ["Wysłać raport najpóźniej jutro Annie", "2026-11-25"],
    ["Wysłać do końca tygodnia raport", FRIDAY],
    ["Zamknąć do końca miesiąca budżet", MONTH_END],
  ],
  cs: [
    ["Poslat zprávu do pátku", FRIDAY],
    ["Poslat zprávu do pá", FRIDAY],
    ["Rezervovat do 3. března sál", MARCH],
    ["Rezervovat před 3. březnem sál", MARCH],
    ["Poslat zprávu před pátkem Anně", FRIDAY],
    ["Poslat zprávu do tohoto pátku Anně", FRIDAY],
    ["Poslat do konce týdne zprávu", FRIDAY],
    ["Uzavřít do konce měsíce rozpočet", MONTH_END],
  ],
  hu: [
    ["Jelentés elküldése péntekig Annának", FRIDAY],
    ["Terem foglalása március 3-ig mindenkinek", MARCH],
    ["Terem foglalása március 3-áig mindenkinek", MARCH],
    ["Jelentés küldése november 27-éig Annának", FRIDAY],
    ["Jelentés küldése december 1-jéig Annának", "2026-12-01"],
    ["Jelentés küldése legkésőbb november 27-én Annának", FRIDAY],
    ["Jelentés küldése péntekre Annának", FRIDAY],
    ["Jelentés küldése pénteken", FRIDAY],
    ["Jelentés küldése péntek délig Annának", FRIDAY],
    ["Jelentés küldése jövő péntekig Annának", "2026-12-04"],
    ["Jelentés küldése holnapra Annának", "2026-11-25"],
    ["Jelentés küldése a hét végéig Annának", FRIDAY],
    ["Zárás a hónap végére mindenkinek", MONTH_END],
  ],
  tr: [
    ["Raporu cumaya kadar gönder", FRIDAY],
    ["Raporu cuma gününe kadar gönder", FRIDAY],
    ["Salonu 3 Mart'a kadar ayır", MARCH],
    ["Salonu 3 Mart'tan önce ayır", MARCH],
    ["Salonu 27 kasıma kadar ayır", FRIDAY],
    ["Salonu 27 Kasım’a kadar ayır", FRIDAY],
    ["Salonu 5 ocağa kadar ayır", "2027-01-05"],
    ["Salonu 27 Kasım tarihine kadar ayır", FRIDAY],
    ["Raporu cumadan önce gönder", FRIDAY],
    ["Raporu yarın akşama kadar gönder", "2026-11-25"],
    ["Raporu hafta sonuna kadar gönder", FRIDAY],
    ["Bütçeyi ay sonuna kadar kapat", MONTH_END],
  ],
  ru: [
    ["Отправить отчёт до пятницы Анне", FRIDAY],
    ["Отправить к пт", FRIDAY],
    ["Забронировать до 3 марта зал", MARCH],
    ["Забронировать не позднее 3 марта зал", MARCH],
    ["Забронировать до 3-го марта зал", MARCH],
    ["Отправить перед пятницей Анне", FRIDAY],
    ["Отправить до этой пятницы Анне", FRIDAY],
    ["Отправить к завтрашнему дню Анне", "2026-11-25"],
    ["Отправить до конца недели отчёт", FRIDAY],
    ["Закрыть к концу месяца бюджет", MONTH_END],
  ],
  ar: [
    ["إرسال التقرير قبل يوم الجمعة إلى آنا", FRIDAY],
    ["حجز القاعة حتى ٣ مارس", MARCH],
    ["حجز القاعة لغاية ٣ مارس مع آنا", MARCH],
    ["إرسال التقرير قبل غد إلى آنا", "2026-11-25"],
    ["إرسال التقرير قبل نهاية الأسبوع إلى آنا", FRIDAY],
    ["إغلاق الميزانية بنهاية الشهر", MONTH_END],
  ],
  hi: [
    ["शुक्रवार तक रिपोर्ट भेजना", FRIDAY],
    ["3 मार्च तक कमरा बुक करना", MARCH],
    ["शुक्रवार शाम तक रिपोर्ट भेजना", FRIDAY],
    ["अंतिम तिथि 3 मार्च: कमरा बुक करना", MARCH],
    ["सप्ताह के अंत तक रिपोर्ट भेजना", FRIDAY],
    ["महीने के अंत तक बजट बनाना", MONTH_END],
  ],
  ja: [
    ["金曜日までに資料を送る", FRIDAY],
    ["資料を送る（金）", FRIDAY],
    ["資料を送る 11/27まで", FRIDAY],
    ["3月3日までに会議室を予約する", MARCH],
    ["来週の金曜までに送る", "2026-12-04"],
    ["期限：3月3日 会議室を予約する", MARCH],
    ["締切 11/27 資料を送る", FRIDAY],
    ["本日中に資料を送る", WRITTEN],
    ["金曜の午前中に資料を送る", FRIDAY],
    ["今週中に資料を送る", FRIDAY],
    ["今月末までに予算を出す", MONTH_END],
  ],
  ko: [
    ["금요일까지 보고서 보내기", FRIDAY],
    ["3월 3일까지 회의실 예약", MARCH],
    ["마감 3월 3일 회의실 예약", MARCH],
    ["금요일 오후까지 보고서 보내기", FRIDAY],
    ["오늘 안에 보고서 보내기", WRITTEN],
    ["이번 주까지 보고서 보내기", FRIDAY],
    ["이번 달까지 예산 정리", MONTH_END],
  ],
  "zh-Hans": [
    ["周五前把报告发给小李", FRIDAY],
    ["在3月3日之前订会议室", MARCH],
    ["下周五前交预算", "2026-12-04"],
    ["最晚3月3日订会议室", MARCH],
    ["周五下班前把报告发给小李", FRIDAY],
    ["本周内把报告发给小李", FRIDAY],
    ["本月底前交预算", MONTH_END],
  ],
  "zh-Hant": [
    ["星期五前把報告寄出", FRIDAY],
    ["明天前回覆", "2026-11-25"],
    ["截止日期：3月3日 訂會議室", MARCH],
    ["星期五下午之前把報告寄出", FRIDAY],
    ["本週內把報告寄出", FRIDAY],
    ["本月底前交預算", MONTH_END],
  ],
};

describe("when a task is due", () => {
  for (const [language, cases] of Object.entries(BY_LANGUAGE)) {
    it(`is read in ${language}`, () => {
      assert.deepEqual(
        cases.map(([text]) => [text, due(text, language)]),
        cases,
      );
    });
  }

  it("is read from the signs of other tools", () => {
    const signs = [
      "Send it 📅 2026-11-27",
      "Send it 📅2026-11-27 ✅ 2026-12-01",
      "Send it due:2026-11-27 @work",
      "Send it [due:: 2026-11-27]",
      "Send it @due(2026-11-27)",
      "Send it DEADLINE: <2026-11-27 Fri> SCHEDULED: <2026-11-20 Fri>",
      "Send it ⏳ 2026-11-27",
      "⏳ 2026-11-20 Send it 📅 2026-11-27",
    ];
    assert.deepEqual([...new Set(signs.map((text) => due(text)))], [FRIDAY]);
  });

  it("is not any day that is talked about", () => {
    const others: Record<string, readonly string[]> = {
      en: [
        "Talk about last Friday",
        "Review the incident of 3 March",
        "Friday demo: ask Ben",
        "Raise the budget by 3.5 %",
        "Support is there 24/7",
        "Release version 1.2.",
        "You may march to the sun",
        "Due on 2026-02-30",
        "Meet on 4/5/2026",
        "Talk about what went well at the end of the month with Ana",
      ],
      de: ["Mach es so", "Protokoll vom Montag", "Guten Morgen sagen"],
      cs: ["Tak ne", "Zápis z pondělí"],
      pt: ["Fazer a segunda parte"],
      fr: ["Parler de lundi dernier"],
      tr: ["Pazar araştırması yap", "27 Kasım toplantısını konuş", "Cumadan beri bekliyor Ana"],
      hu: ["A november 27-i megbeszélés jegyzete", "Pénteken beszéltünk Annával", "Múlt pénteken küldött jelentés"],
      ja: ["来月末の会議の話をする"],
      pl: ["Od piątku czeka na Annę"],
      ru: ["После 27 ноября обсудить с Анной"],
    };
    for (const [language, texts] of Object.entries(others)) {
      for (const text of texts) assert.equal(due(text, language), null, text);
    }
  });

  it("is counted from the day of the note, and unknown where that is needed and missing", () => {
    assert.equal(due("Send it by Tuesday"), "2026-12-01", "a week from a Tuesday");
    assert.equal(due("Send it by Friday", "en", null), null);
    assert.equal(due("Send it by 3 March", "en", null), null);
    assert.equal(due("Send it by 3 March 2027", "en", null), MARCH);
    assert.equal(due("Send it by 20 November"), "2026-11-20", "just gone");
    assert.equal(due("Send it by 20 October"), "2027-10-20");
    assert.equal(due("Send it by 28 December", "en", "2027-01-05"), "2026-12-28");
    assert.equal(due("Send it by 29 February", "en", "2027-03-05"), "2028-02-29");
    assert.equal(due("Send it by end of week", "en", FRIDAY), FRIDAY);
    assert.equal(due("Send it by end of week", "en", "2026-11-28"), "2026-12-04", "a weekend");
    assert.equal(due("Send it by end of month", "en", "2028-02-29"), "2028-02-29");
    assert.equal(due("Send it by end of month", "en", "2026-12-01"), "2026-12-31");
  });

  it("accents may be written as signs of their own", () => {
    assert.equal(due("Räume spätestens am 3. März buchen".normalize("NFD"), "de"), MARCH);
    assert.equal(due("wysłać do piątku".normalize("NFD"), "pl"), FRIDAY);
  });
});
