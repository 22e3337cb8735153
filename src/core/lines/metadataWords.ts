/**
 * Labels (`Attendees:`, `Date:`) whose lines are about the meeting and not of it, in the languages of the packs. Lower
 * case, without the colon. A label that is missing here still works by shape; see metadata.ts.
 */
const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(", ")));

/** What follows is people, whatever it looks like. As headings, they announce lists of people. */
export const PEOPLE_LABELS = words(
  "attendees, attendee, attendance, in attendance, attending, attended, present, participants, participant, absent, absentees",
  "apologies, regrets, invited, invitees, cc",
  "teilnehmer, teilnehmende, teilnehmerinnen, teilnehmer*innen, teilnehmer:innen, anwesend, anwesende, abwesend, abwesende",
  "entschuldigt, eingeladen",
  "présents, présent, présentes, présent·e·s, absents, absent·e·s, excusés, excusé·e·s, invités",
  "asistentes, participantes, presentes, ausentes, invitados, convidados, ausências, participantes da reunião",
  "partecipanti, presenti, assenti, invitati",
  "aanwezig, aanwezigen, deelnemers, afwezig, afwezigen, afgemeld, afmeldingen",
  "uczestnicy, obecni, nieobecni, zaproszeni",
  "účastníci, přítomni, přítomní, nepřítomni, omluveni",
  "résztvevők, jelen, jelen vannak, jelen voltak, jelenlévők, hiányzók, hiányzik, hiányoznak",
  "katılımcılar, katılanlar, katılan, hazır bulunanlar, mazeretli, katılmayanlar",
  "участники, присутствовали, присутствуют, присутствующие, отсутствовали, отсутствуют, отсутствующие",
  "参加者, 出席者, 出席, 欠席者, 欠席, 参加メンバー, 同席者",
  "参会人, 参会者, 参会人员, 参加人员, 与会人员, 与会者, 出席人员, 出席人, 缺席, 缺席人员, 列席",
  "與會者, 與會人員, 參加者, 參與者, 出席人員, 缺席人員",
  "참석자, 참석, 참가자, 참석 인원, 불참, 불참자",
  "الحضور, الحاضرون, المشاركون, الغائبون, المتغيبون",
  "उपस्थित, उपस्थिति, प्रतिभागी, अनुपस्थित",
);

/** What follows is a date, a place, a link or the like, as long as it is short. */
export const DETAIL_LABELS = words(
  "date, time, day, date and time, date & time, date/time, location, place, venue, room, duration, meeting date",
  "last meeting, last 1:1, recording, zoom, doc, tags, keywords, created, updated, last updated",
  "last modified, version, id, url, link, links",
  "datum, uhrzeit, zeit, datum und uhrzeit, ort, raum, dauer, aufzeichnung, schlagwörter",
  "heure, date et heure, lieu, salle, durée, enregistrement, lien, liens, mots-clés",
  "fecha, hora, fecha y hora, lugar, sala, duración, grabación, enlace, enlaces, etiquetas",
  "data, data e hora, local, duração, gravação, etiquetas, horário",
  "ora, data e ora, luogo, durata, registrazione, etichette",
  "tijd, datum en tijd, locatie, plaats, ruimte, duur, opname",
  "godzina, data i godzina, miejsce, czas trwania, czas, nagranie, tagi",
  "čas, datum a čas, místo, délka, záznam, štítky",
  "dátum, idő, időpont, hely, helyszín, időtartam, felvétel, címkék",
  "tarih, saat, tarih ve saat, yer, konum, süre, kayıt, etiketler",
  "дата, время, дата и время, место, длительность, продолжительность, запись, ссылка, теги",
  "日付, 日時, 時間, 時刻, 開催日, 開催日時, 場所, 会場, 録画, リンク, タグ",
  "日期, 时间, 地点, 会议时间, 会议地点, 时长, 录像, 链接, 标签",
  "時間, 地點, 會議時間, 會議地點, 時長, 錄影, 連結, 標籤",
  "날짜, 일시, 시간, 장소, 소요 시간, 녹화, 링크, 태그",
  "التاريخ, الوقت, التاريخ والوقت, المكان, المدة, الرابط, التسجيل",
  "दिनांक, तारीख, समय, स्थान, अवधि, लिंक, रिकॉर्डिंग",
);

/** What follows is a person with a part in the meeting, a team or a period, as long as it looks like a name or a number. */
export const NAME_LABELS = words(
  "name, manager, employee, report, direct report, person, team, team member, role, title, position, department, between, period",
  "quarter, week, sprint, with, facilitator, facilitators, moderator, chair, chaired by, note taker, note-taker, notetaker",
  "note takers, notetakers, notes by, scribe, minutes, minutes by, minute taker, minutes taken by, author, authors",
  "mitarbeiter, mitarbeiterin, führungskraft, zeitraum, protokoll, protokollant, protokollantin, protokollführung, moderation",
  "autor, autorin, leitung, collaborateur, collaboratrice, équipe, période, nom, animateur, animatrice, secrétaire, rédacteur",
  "rédactrice, auteur, compte rendu par, empleado, empleada, nombre, equipo, período, moderador, moderadora, acta, autora",
  "funcionário, nome, equipe, relator, relatora, redator, collaboratore, periodo, moderatore, moderatrice, verbalizzante",
  "verbale di, autore, medewerker, naam, periode, notulist, notulen, voorzitter, auteurs, pracownik, imię, okres, protokolant",
  "prowadzący, notatki, zaměstnanec, jméno, období, zapisovatel, zapsal, zapsala, vede, munkatárs, név, időszak",
  "jegyzőkönyvvezető, moderátor, çalışan, yönetici, ad, dönem, moderatör, tutanak, notları tutan, сотрудник, имя, период",
  "секретарь, ведущий, 氏名, 名前, 担当, 上司, 部署, 期間, 司会, 進行, 書記, 記録, 議事録作成者, 作成者, 姓名, 部门, 经理, 部門",
  "期间, 主持人, 主持, 记录人, 记录, 記錄人, 紀錄, 記錄, 紀錄人, 이름, 담당자, 부서, 기간, 진행자, 진행, 작성자, 서기, 기록",
  "الاسم, الموظف, مدير الاجتماع, كاتب المحضر, नाम, कर्मचारी, संचालक, लेखक",
);

/** Fields at the head of a note that is neither AsciiDoc nor reStructuredText: `:person: Ana`. */
export const FIELD_NAMES = words("person, date, kind, situation, language, title, author, tags, created, category");

/** What people write where an answer is still missing. */
export const PLACEHOLDERS = words(
  "tbd, yyyy-mm-dd, hh:mm, dd.mm.yyyy, tba, tbc, todo, n/a, na, xxx, lorem ipsum, t.b.d, offen, à définir, por definir, da definire, 未定, 無し, 待定, 미정",
);
