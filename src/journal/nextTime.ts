import { foldName } from "./names.ts";

/** How people mark what is to be talked about at the next meeting, at the beginning of a line or as a heading. */
const NEXT_TIME = [
  ["next time", "next meeting", "for next time", "parked", "parking lot", "park"],
  ["nächstes mal", "beim nächsten mal", "fürs nächste mal", "vertagt"],
  ["prochaine fois", "la prochaine fois", "pour la prochaine fois", "à reprendre", "reporté"],
  ["próxima vez", "la próxima vez", "para la próxima", "pendiente", "da próxima vez", "próxima reunião"],
  ["prossima volta", "la prossima volta", "per la prossima volta"],
  ["volgende keer", "voor de volgende keer"],
  ["następnym razem", "na następny raz", "příště", "na příště", "legközelebb", "bir dahaki sefere", "gelecek sefer"],
  ["в следующий раз", "на следующий раз", "المرة القادمة", "في المرة القادمة", "अगली बार"],
  ["次回", "다음에", "다음번", "다음 번", "下次"],
].flat();

/** After the words of a script with spaces no letter may follow. */
const WITHOUT_SPACES = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$/;

/** A line, or the heading above it, says that it is for the next time. */
export function isNextTime(text: string, heading: string): boolean {
  const folded = foldName(text);
  const begins = NEXT_TIME.some(
    (words) =>
      folded.startsWith(words) &&
      (WITHOUT_SPACES.test(words) || /^\s*(?:[:：,–—-]|$)/u.test(folded.slice(words.length))),
  );
  return begins || NEXT_TIME.includes(foldName(heading));
}
