import type { StepKind } from "../../live/plan.ts";
import { everywhere } from "./prebrief.ts";

/** What a phone says in a session that somebody leads. */
export const live = {
  /** Everything stands still. */
  still: { title: "Augen auf", says: "Alles steht still." },
  hand: {
    ask: "Um Hilfe bitten",
    up: "Hand oben",
    coming: "Hilfe ist unterwegs",
    title: "Deine Hand ist oben",
    seen: "Die Leitung sieht sie. Die Musik geht inzwischen weiter.",
    comes: "Jemand ist auf dem Weg zu dir.",
    why: "Wenn du magst, sag, worum es geht. Nur die Leitung sieht es.",
    reasons: {
      lost: "Ich komme nicht mit",
      sound: "Kein Ton",
      question: "Eine Frage",
      tooFast: "Bitte mehr Zeit",
      tooMuch: "Das ist mir zu viel",
    },
    down: "Hand herunter",
    on: "Weiterspielen",
  },
  /** In a room the music comes from the big screen. */
  soundHere: {
    off: "Dieses Gerät ist stumm: Die Musik kommt von der großen Leinwand.",
    on: "Die Musik klingt aus diesem Gerät.",
    turn: "Ich bin nicht im Raum",
  },
  said: { title: "An alle", close: "Gelesen" },
  ends: { 60: "Noch eine Minute", 10: "Noch zehn Sekunden" },
  /** Between movements. */
  waiting: {
    name: "So nennen wir dich",
    with: (names: string) => `Du sitzt mit ${names} zusammen.`,
    alone: "Bots sitzen bei dir, bis andere kommen.",
    begins: "Die Musik beginnt für alle zugleich.",
    brokenOff:
      "Die Musik ist abgebrochen. Das war unser Fehler, von niemandem hier. Sie kann neu beginnen.",
    leave: "Gehen",
    result: "Wie es lief",
    debrief: "Zurück zum Nachgespräch",
    steps: {
      prebrief: { title: "Bald geht es los", says: "Hör der Leitung zu. Dein Platz gehört dir." },
      practice: { title: "Ein erster Versuch", says: "Nichts zählt. Schaut euch an." },
      play: { title: "Gleich spielen wir", says: "Deine Karte liegt unten, wenn es eine gibt." },
      debrief: { title: "Wir schauen zurück", says: "Leg das Gerät weg und schau auf." },
      takeAway: { title: "Was bleibt?", says: "Denk an eine Sache für diese Woche." },
    } satisfies Record<StepKind, { readonly title: string; readonly says: string }>,
  },
  prebrief: {
    before: "Bevor du spielst",
    title: "Worum du gebeten wirst",
    promises: {
      watch: {
        title: "Schaut euch an.",
        says: "Die Noten spielen von selbst. Du schaust, antwortest und zeigst.",
      },
      tear: everywhere.tear,
      sees: {
        title: "Wer was sieht.",
        says: "Wie es in dir aussieht: du, und die Leitung. Was gespielt wird, kann aufgezeichnet werden, ohne Namen, und wird nach einigen Wochen gelöscht.",
      },
      step: {
        title: "Du darfst jederzeit aussteigen.",
        says: "Schau einfach auf, oder geh. Ein Bot spielt weiter. Dein Platz bleibt deiner.",
      },
      room: { title: "Es bleibt im Raum.", says: "Niemand wird benotet oder verglichen." },
    },
    kept: everywhere.kept,
    yes: everywhere.yes,
  },
};
