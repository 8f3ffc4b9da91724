import type { Answer, Mend } from "../../model/cue.ts";

type Deed = Answer | Mend | "stay" | "breathe";

/** What if one thing had been done otherwise. `who` and `other` are names, never "you". */
export const whatIf = {
  close: "Zurück dazu, wie es war",
  title: "Was wäre, wenn …",
  /** The heading once something is chosen. */
  asked: (who: string, done: string) => `Was wäre, wenn ${who} ${done} hätte?`,
  change: "Eine Sache ändern",
  at: "Bei",
  who: "Wer",
  instead: "Was stattdessen",
  stay: "dabeibleiben",
  breathe: "atmen",
  looking: "Gleich steht hier, was sonst noch möglich war …",
  none: "Gerade hier lässt sich nichts anderes versuchen. Einen Schlag früher oder später vielleicht.",
  noneFor: (who: string) =>
    `Gerade hier konnte ${who} nichts anderes tun. Versuch es mit jemand anderem.`,
  failed: "Das ließ sich auf diesem Gerät nicht ausrechnen.",
  /** Before "hätte". */
  done: {
    wait: (other) => `bei ${other} gewartet`,
    steady: (other) => `für ${other} einen ruhigen Takt gehalten`,
    support: (other) => `für ${other} mitgetragen`,
    makeRoom: (other) => `für ${other} Platz gemacht`,
    warm: (other) => `${other} angelächelt`,
    lead: (other) => `${other} den Weg gezeigt`,
    nod: (other) => `${other} zugenickt`,
    ask: (other) => `bei ${other} nachgefragt`,
    showNeed: (other) => `${other} gezeigt, was fehlt`,
    ownIt: (other) => `zu ${other} „mein Anteil“ gesagt`,
    stop: (other) => `zu ${other} „Stopp“ gesagt`,
    gather: () => "alle gesammelt",
    stay: (other) => `bei ${other} Geduld gehabt`,
    breathe: () => "erst geatmet",
  } satisfies Record<Deed, (other: string) => string>,
  /** While it is being played on. */
  working: (n: number, of: number) => `${n} von ${of} Malen weitergespielt`,
  rows: {
    played: "Wie es war",
    unchanged: "Ohne Änderung weiter",
    changed: (who: string) => `Wenn ${who} es tut`,
  },
  /** Under a row: how many of its runs end with the two together. */
  together: (n: number, of: number) => `am Ende beisammen in ${n} von ${of}`,
  /** How it really ended between the two. */
  ended: {
    whole: "am Ende beisammen",
    mended: "wieder verbunden",
    strained: "am Ende etwas auseinander",
    torn: "am Ende ohne Kontakt",
  },
  /** How many ended how; only what there was. */
  ends: {
    mended: (n: number) => `${n} wieder verbunden`,
    whole: (n: number) => `${n} nie ohne Kontakt`,
    strained: (n: number) => `${n} etwas auseinander`,
    torn: (n: number) => `${n} ohne Kontakt`,
  },
  harmony: (percent: number) => `alle gestimmt und zugleich: ${percent}\u00a0%`,
  withIt: (n: number, of: number) => `Damit: in ${n} von ${of} beisammen.`,
  withoutIt: (n: number, of: number) => `Ohne: in ${n} von ${of}.`,
  verdict: {
    helps: "Das ist mehr als Zufall: Es hätte wohl geholfen.",
    hinders: "Das ist mehr als Zufall: Es hätte es wohl schwerer gemacht.",
    unclear: "Ein so kleiner Unterschied kann Zufall sein.",
  },
  guess: "Eine Vermutung des Spiels, nicht das, was Menschen getan hätten.",
  /** Who plays on. */
  bots: "Ab hier machen die Bots weiter wie bisher.",
  standIn: (who: string) =>
    `Für ${who} spielt ein Bot, der alles so oft, so treffend und so schnell tut wie ${who} bis hierher.`,
  /** How far apart the two are, from nothing to much. */
  apart: ["beisammen", "etwas auseinander", "auseinander", "weit auseinander"],
  /** The picture of a row in words. */
  picture: (row: string, steps: readonly string[]) => `${row}: ${steps.join(", ")}.`,
  step: (seconds: number, apart: string) => `nach ${seconds} s ${apart}`,
  spread:
    "Der Strang ist ihre Mitte, im blassen Band liegen acht von zehn. Jeder goldene Punkt ist einer, der sich dort wieder verband.",
  look: "Einen davon ansehen",
  another: "Einen anderen ansehen",
  run: (n: number, of: number) => `Einer von ${of}: Nummer ${n}`,
  leaveRun: "Zurück zu „Was wäre, wenn“",
};
