/** Words for how often, in small letters: those of all languages together, for none means another thing elsewhere. */

/** By the days that they say. */
export const ADVERBS: Readonly<Record<number, string>> = {
  1: "daily|täglich|diario|diariamente|quotidien|quotidienne|giornaliero|quotidiano|diário|dagelijks|codziennie|denně|naponta|günlük|ежедневно|يوميا|दैनिक|毎日|每天|每日|매일",
  7: "weekly|wöchentlich|semanal|semanalmente|hebdomadaire|settimanale|wekelijks|tygodniowo|cotygodniowo|týdně|hetente|haftalık|еженедельно|أسبوعيا|साप्ताहिक|毎週|每周|每週|매주",
  14: "biweekly|bi-weekly|fortnightly|zweiwöchentlich|vierzehntägig|quincenal|quinzenal|quindicinale|tweewekelijks|veertiendaags|čtrnáctidenně|kéthetente|أسبوعين|كل أسبوعين|पाक्षिक|隔週|隔周|双周|雙週|격주",
  28: "monthly|monatlich|mensual|mensuel|mensuelle|mensile|mensal|maandelijks|miesięcznie|měsíčně|havonta|aylık|ежемесячно|شهريا|मासिक|毎月|每月|매월|매달",
  91: "quarterly|vierteljährlich|quartalsweise|trimestral|trimestriel|trimestrielle|trimestrale|kwartalnie|čtvrtletně|negyedévente|ежеквартально|त्रैमासिक|每季度|每季|매분기",
};

/** By the days of one. */
export const UNITS: Readonly<Record<number, string>> = {
  1: "days?|tage?n?|d[ií]as?|jours?|giorn[oi]|dag|dagen|dzień|dni|den|dny|dní|nap|nap(?:onta|onként)|gün|günde|день|дня|дней|يوم|أيام|दिन|日|日間|天|일",
  7: "weeks?|wochen?|semanas?|semaines?|settiman[ae]|weken|tydzień|tygodni|tygodnie|týden|týdny|týdnů|hét|hetente|hafta|haftada|неделя|неделю|недели|недель|أسبوع|أسابيع|सप्ताह|हफ़्ते|週|週間|周|星期|個星期|个星期|주|주일",
  28: "months?|monate?n?|mes|meses|mois|mes[ei]|mês|maand|maanden|miesiąc|miesiące|miesięcy|měsíc|měsíce|měsíců|hónap|havonta|ay|ayda|месяц|месяца|месяцев|شهر|أشهر|महीना|महीने|か月|ヶ月|カ月|个月|個月|개월|달",
  91: "quarters?|quartale?n?|trimestres?|trimestr[ei]|kwartaal|kwartalen|kwartał|kwartały|kwartałów|čtvrtletí|negyedév|negyedévente|çeyrek|квартал|квартала|तिमाही|四半期|季度|분기",
};

/** Before number and unit, and behind them. */
export const EVERY =
  "every|alle|jeden|jede|jedes|cada|a cada|tous les|toutes les|chaque|ogni|elke|iedere|om de|co|każdy|co każde|každý|každé|každých|minden|her|каждый|каждую|каждые|раз в|كل|हर|每|毎|매";
export const EACH_TIME = "ごと|ごとに|毎|に1回|마다|bir|में एक बार|一次";
/** Of two, before the unit. */
export const OTHER = "other|zwei|zweite|dos|deux|due|duas|twee|dwa|dva|két|iki|два|две|दो|两|兩";
