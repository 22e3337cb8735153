/**
 * Words that a line may hold and still be a date and nothing else: months, days, and what joins them, in lower case and
 * with the accents they are written with. Chinese, Japanese and Korean dates are told character by character.
 */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  [
    "january february march april may june july august september october november december sunday monday",
    "tuesday wednesday thursday friday saturday jan feb mar apr jun jul aug sep oct nov dec sun mon tue wed",
    "thu fri sat sept tues thur thurs week wk cw am pm at of the from to st nd rd th utc gmt est edt pst pdt",
    "cet cest bst t z",
    "januar februar märz april mai juni juli august september oktober november dezember sonntag montag",
    "dienstag mittwoch donnerstag freitag samstag jan feb mär apr jun jul aug sep sept okt nov dez so mo di mi",
    "do fr sa sonnabend uhr kw woche um den dem der vom bis von",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre dimanche lundi mardi",
    "mercredi jeudi vendredi samedi janv févr avr juil sept oct nov déc dim lun mar mer jeu ven sam semaine le",
    "du au de à h er",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre domingo lunes",
    "martes miércoles jueves viernes sábado ene feb mar abr may jun jul ago sept oct nov dic dom lun mié jue",
    "vie sáb semana de del el a las año",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro domingo",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado jan fev mar abr mai jun jul ago",
    "set out nov dez dom seg ter qua qui sex sáb segunda terça quarta quinta sexta às semana",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre domenica",
    "lunedì martedì mercoledì giovedì venerdì sabato gen feb mar apr mag giu lug ago set ott nov dic dom lun",
    "mer gio ven sab settimana il alle ore del",
    "januari februari maart april mei juni juli augustus september oktober november december zondag maandag",
    "dinsdag woensdag donderdag vrijdag zaterdag jan feb mrt apr jun jul aug sep okt nov dec zo ma di wo do vr",
    "za week uur om",
    "styczeń stycznia luty lutego marzec marca kwiecień kwietnia maj maja czerwiec czerwca lipiec lipca",
    "sierpień sierpnia wrzesień września październik października listopad listopada grudzień grudnia",
    "niedziela poniedziałek wtorek środa czwartek piątek sobota sty lut mar kwi cze lip sie wrz paź lis gru",
    "niedz pon wt śr czw pt sob tydzień r godz",
    "leden ledna únor února březen března duben dubna květen května červen června červenec července srpen",
    "srpna září říjen října listopad listopadu prosinec prosince neděle pondělí úterý středa čtvrtek pátek",
    "sobota led úno bře dub kvě čvn čvc srp zář říj lis pro ne po út st čt pá so týden v hod",
    "január február március április május június július augusztus szeptember október november december",
    "vasárnap hétfő kedd szerda csütörtök péntek szombat jan febr márc ápr máj jún júl aug szept okt nov dec v",
    "h k sze cs p szo hét óra",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazar pazartesi salı çarşamba",
    "perşembe cuma cumartesi oca şub mar nis may haz tem ağu eyl eki kas ara paz pzt sal çar per cum cmt hafta",
    "saat",
    "январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа",
    "сентябрь сентября октябрь октября ноябрь ноября декабрь декабря воскресенье понедельник вторник среда",
    "четверг пятница суббота янв февр мар апр июн июл авг сент окт нояб дек вс пн вт ср чт пт сб неделя г года",
    "в",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الأحد الاثنين الثلاثاء",
    "الأربعاء الخميس الجمعة السبت أسبوع ص م",
    "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर रविवार सोमवार मंगलवार बुधवार",
    "गुरुवार शुक्रवार शनिवार जन फ़र जुल अग सित अक्टू नव दिस रवि सोम मंगल बुध गुरु शुक्र शनि सप्ताह बजे",
  ].flatMap((words) => words.split(" ")),
);

/** Characters of Chinese, Japanese and Korean dates and times. */
export const DATE_CHARACTERS: ReadonlySet<string> = new Set(
  "年月日号號時时分秒点點周週第星期曜火水木金土一二三四五六天上下午前後后至년월일요화수목금토시분초오전후주차",
);
