/** Months as people write them, in the order of the year: the ways to write one are divided by `/`. A beginning of at least three letters stands for the whole. */
const MONTHS = [
  "january february march april may june july august september october november december",
  "januar/jänner/january februar/feber märz/maerz/mrz april mai juni juli august september oktober november dezember",
  "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart/mrt april mei juni juli augustus september oktober november december",
  "styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia",
  "leden/ledna únor/února březen/března duben/dubna květen/května červen/června/čvn červenec/července/čvc srpen/srpna září říjen/října listopad/listopadu prosinec/prosince",
  "január február március április május június július augusztus szeptember október november december",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
].map((names) => names.split(" ").map((ways) => ways.split("/").map((name) => name.normalize("NFC"))));

const FEWEST_LETTERS = 3;

/** The month, 1 … 12, that a word names or abbreviates in any language; null where it names none, or several. */
export function monthOfWord(word: string): number | null {
  const sought = word.normalize("NFC").toLowerCase().replace(/\.$/, "").normalize("NFC");
  const whole = monthsWhere((name) => name === sought);
  const found =
    whole.size > 0 || sought.length < FEWEST_LETTERS ? whole : monthsWhere((name) => name.startsWith(sought));
  return found.size === 1 ? [...found][0]! : null;
}

function monthsWhere(fits: (name: string) => boolean): Set<number> {
  return new Set(MONTHS.flatMap((names) => names.flatMap((ways, index) => (ways.some(fits) ? [index + 1] : []))));
}
