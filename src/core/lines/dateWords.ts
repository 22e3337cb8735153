/** What a language calls the parts of a date, in lower case and with the accents they are written with. */
interface DateNames {
  /** January to December; the forms of one name, the full one first, are divided by `/`. */
  readonly months: string;
  /** Monday to Sunday, likewise. */
  readonly days: string;
  /** Other words that may stand in a date. */
  readonly others: string;
}

/** By language. Chinese, Japanese and Korean dates are told character by character. */
export const DATE_NAMES: Readonly<Record<string, DateNames>> = {
  en: {
    months:
      "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
    days: "monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thur/thu friday/fri saturday/sat sunday/sun",
    others: "week wk cw am pm at of the from to st nd rd th utc gmt est edt pst pdt cet cest bst t z",
  },
  de: {
    months:
      "januar/jänner/jan februar/feber/feb märz/maerz/mär/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez",
    days: "montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so",
    others: "uhr kw woche um den dem der vom bis von",
  },
  fr: {
    months:
      "janvier/janv février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/decembre/déc",
    days: "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
    others: "semaine le du au de à h er",
  },
  es: {
    months:
      "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept octubre/oct noviembre/nov diciembre/dic",
    days: "lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom",
    others: "semana de del el a las año",
  },
  pt: {
    months:
      "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
    days: "segunda/segunda-feira/seg terça/terça-feira/ter quarta/quarta-feira/qua quinta/quinta-feira/qui sexta/sexta-feira/sex sábado/sáb domingo/dom",
    others: "às semana",
  },
  it: {
    months:
      "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic",
    days: "lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom",
    others: "settimana il alle ore del",
  },
  nl: {
    months:
      "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec",
    days: "maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo",
    others: "week uur om",
  },
  pl: {
    months:
      "styczeń/stycznia/sty luty/lutego/lut marzec/marca/mar kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru",
    days: "poniedziałek/poniedziałku/pon wtorek/wtorku/wt środa/środy/środę/śr czwartek/czwartku/czw piątek/piątku/pt sobota/soboty/sobotę/sob niedziela/niedzieli/niedzielę/niedz",
    others: "tydzień r godz",
  },
  cs: {
    months:
      "leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopad/listopadu/lis prosinec/prosince/pro",
    days: "pondělí/po úterý/út středa/středy/středu/st čtvrtek/čtvrtka/čt pátek/pátku/pá sobota/soboty/sobotu/so neděle/neděli/ne",
    others: "týden v hod",
  },
  hu: {
    months:
      "január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept október/okt november/nov december/dec",
    days: "hétfő/hétfőig/h kedd/keddig/k szerda/szerdáig/sze csütörtök/csütörtökig/cs péntek/péntekig/p szombat/szombatig/szo vasárnap/vasárnapig/v",
    others: "hét óra",
  },
  tr: {
    months:
      "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
    days: "pazartesi/pazartesiye/pzt salı/salıya/sal çarşamba/çarşambaya/çar perşembe/perşembeye/per cuma/cumaya/cum cumartesi/cumartesiye/cmt pazar/pazara/paz",
    others: "hafta saat",
  },
  ru: {
    months:
      "январь/января/янв февраль/февраля/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сент октябрь/октября/окт ноябрь/ноября/нояб декабрь/декабря/дек",
    days: "понедельник/понедельника/понедельнику/пн вторник/вторника/вторнику/вт среда/среды/среде/среду/ср четверг/четверга/четвергу/чт пятница/пятницы/пятнице/пятницу/пт суббота/субботы/субботе/субботу/сб воскресенье/воскресенья/воскресенью/вс",
    others: "неделя г года в",
  },
  ar: {
    months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    days: "الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    others: "أسبوع ص م",
  },
  hi: {
    months:
      "जनवरी/जन फ़रवरी/फरवरी/फ़र मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस",
    days: "सोमवार/सोम मंगलवार/मंगल बुधवार/बुध गुरुवार/गुरु शुक्रवार/शुक्र शनिवार/शनि रविवार/रवि",
    others: "सप्ताह बजे",
  },
};

/** Words that a line may hold and still be a date and nothing else. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  Object.values(DATE_NAMES).flatMap(({ months, days, others }) => `${months} ${days} ${others}`.split(/[ /]/)),
);

/** Characters of Chinese, Japanese and Korean dates and times. */
export const DATE_CHARACTERS: ReadonlySet<string> = new Set(
  "年月日号號時时分秒点點周週第星期曜火水木金土一二三四五六天上下午前後后至년월일요화수목금토시분초오전후주차",
);
