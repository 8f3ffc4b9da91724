/** What a fixed rule can do: one command, or none when there is no target. */
import type { Command } from "../../../shared/model/command.ts";
import { deskOf } from "../../../shared/model/desk.ts";
import { type Cue, CUE_GROUPS, CUES, FITTING_ANSWER, type Way } from "../../../shared/model/cue.ts";
import { AGREE, BOW } from "../../../shared/model/numbers.ts";
import { type ChairId, chairId } from "../../../shared/model/units.ts";
import type { BotPerception } from "../../../shared/bots/bot.ts";

/** s of a stroke, and how far it bends and pushes. */
export const STROKE = 0.4;
const CENTS = 8;
const MS = 20;
/** Errors in cents and ms that are shown. */
const SHOWS_CENTS = 12;
const SHOWS_MS = 50;

const DEEDS = [
  "lookNext",
  "lookFirst",
  "lookDesk",
  "lookAtWatcher",
  "lookAtCaller",
  "lookWhereMyNeedTurns",
  "lookAtTorn",
  "lookInward",
  "lookAway",
  "bowUp",
  "bowDown",
  "push",
  "hold",
  "followWay",
  "breathe",
  "stopBreathing",
  "answerShown",
  "answerAnyhow",
  "showWay",
  "proposeCheckIns",
  "doOwed",
  "tell",
] as const;
export type DeedName = (typeof DEEDS)[number] | Cue;
export const DEED_NAMES: readonly DeedName[] = [...DEEDS, ...CUES];

const isCue = (what: string): what is Cue => (CUES as readonly string[]).includes(what);

/** Null when it is done already, or impossible. */
export function commandFor(deed: DeedName, view: BotPerception): Command | null {
  const { self, focus } = view;
  if (isCue(deed)) return focus === null ? null : { do: "cue", cue: deed };
  switch (deed) {
    case "lookNext":
      return look(view, chairId(nextChair(view)));
    case "lookFirst":
      return look(view, chairId(view.me === 0 ? 1 : 0));
    case "lookDesk":
      return look(view, deskOf(view.me, view.chairs));
    case "lookAtWatcher":
      return lookWhere(view, (j) => view.periphery[j]?.gaze === view.me);
    case "lookAtCaller":
      return lookWhere(view, (j) => {
        const glimpse = view.periphery[j];
        return glimpse?.gaze === view.me && glimpse.moving;
      });
    case "lookWhereMyNeedTurns":
      return self.bidTo === null ? null : look(view, self.bidTo);
    case "lookAtTorn":
      return lookWhere(view, (j) => (view.bonds[j]?.severity ?? "whole") !== "whole");
    case "lookInward":
      return look(view, "inward");
    case "lookAway":
      return look(view, "away");
    case "bowUp":
      return stroke(view, 1, 0);
    case "bowDown":
      return stroke(view, -1, 0);
    case "push":
      return stroke(view, 0, 1);
    case "hold":
      return stroke(view, 0, -1);
    case "followWay":
      return focus?.cueAtMe === true && focus.cue !== null ? follow(view, focus.cue) : null;
    case "breathe":
      return self.breathing ? null : { do: "breathe", on: true };
    case "stopBreathing":
      return self.breathing ? { do: "breathe", on: false } : null;
    case "answerShown":
      return focus === null || focus.shownNeed === null
        ? null
        : { do: "cue", cue: FITTING_ANSWER[focus.shownNeed] };
    case "answerAnyhow":
      return focus === null ? null : { do: "cue", cue: anyAnswer(view) };
    case "showWay":
      return showWay(view);
    case "proposeCheckIns": {
      const { checkIn, proposal } = view.accord;
      if (checkIn !== null || proposal !== null) return null;
      return { do: "propose", terms: { about: "checkIn", seconds: AGREE.checkInLeast } };
    }
    case "doOwed":
      return doOwed(view);
    case "tell":
      if (self.bidTo === null) return null;
      return focus?.chair === self.bidTo ? { do: "cue", cue: "showNeed" } : look(view, self.bidTo);
  }
}

/** A random answer, no more often than the others: chosen by the tick, so independent of any player. */
function anyAnswer({ tick, me }: BotPerception): Cue {
  const { answer } = CUE_GROUPS;
  return answer[(Math.imul(tick + 1, 0x9e3779b1 + me) >>> 8) % answer.length] ?? answer[0];
}

function look({ self }: BotPerception, at: ChairId | "inward" | "away"): Command | null {
  return self.gaze === at ? null : { do: "look", at };
}

function lookWhere(view: BotPerception, fits: (chair: number) => boolean): Command | null {
  if (typeof view.self.gaze === "number" && fits(view.self.gaze)) return null;
  for (let j = 0; j < view.chairs; j++) if (j !== view.me && fits(j)) return look(view, chairId(j));
  return null;
}

/** The chair after the focused one, skipping its own. */
function nextChair({ self, me, chairs }: BotPerception): number {
  const from = typeof self.gaze === "number" ? self.gaze : me;
  const next = (from + 1) % chairs;
  return next === me ? (next + 1) % chairs : next;
}

function stroke({ self }: BotPerception, pitch: number, tempo: number): Command | null {
  if (self.breathing) return null;
  return {
    do: "bow",
    pitch: (pitch * CENTS) / (BOW.pitchSpeed * STROKE),
    tempo: (tempo * MS) / (BOW.tempoSpeed * STROKE),
    volume: self.bow.volume,
  };
}

function follow(view: BotPerception, shown: Cue): Command | null {
  switch (shown as Way) {
    case "comeUp":
      return stroke(view, 1, 0);
    case "comeDown":
      return stroke(view, -1, 0);
    case "moveOn":
      return stroke(view, 0, 1);
    case "holdBack":
      return stroke(view, 0, -1);
    default:
      return null;
  }
}

function showWay({ focus }: BotPerception): Command | null {
  if (focus === null) return null;
  const { cents, ms } = focus;
  if (cents > SHOWS_CENTS) return { do: "cue", cue: "comeDown" };
  if (cents < -SHOWS_CENTS) return { do: "cue", cue: "comeUp" };
  if (ms > SHOWS_MS) return { do: "cue", cue: "moveOn" };
  return ms < -SHOWS_MS ? { do: "cue", cue: "holdBack" } : null;
}

function doOwed({ focus, bonds }: BotPerception): Command | null {
  if (focus === null) return null;
  for (const { by, what } of bonds[focus.chair]?.owes ?? []) {
    if (by !== "them" && isCue(what)) return { do: "cue", cue: what };
  }
  return null;
}
