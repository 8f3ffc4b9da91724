import type { StepKind } from "../../live/plan.ts";
import { everywhere } from "./prebrief.ts";

/** Texts of a phone in a live session. */
export const live = {
  /** Everything is paused. */
  still: { title: "Eyes up", says: "Everything stands still." },
  hand: {
    ask: "Ask for help",
    up: "Hand up",
    coming: "Help is on the way",
    title: "Your hand is up",
    seen: "Whoever leads can see it. The music goes on meanwhile.",
    comes: "Somebody is on the way to you.",
    why: "If you like, say what for. Only whoever leads sees it.",
    reasons: {
      lost: "I am lost",
      sound: "No sound",
      question: "A question",
      tooFast: "More time, please",
      tooMuch: "This is too much",
    },
    down: "Take it down",
    on: "Play on",
  },
  /** [Y14] In a room the stage plays the sound. */
  soundHere: {
    off: "This phone is silent: the music comes from the big screen.",
    on: "The music sounds from this phone.",
    turn: "I am not in the room",
  },
  said: { title: "To everybody", close: "Read" },
  ends: { 60: "One minute left", 10: "Ten seconds left" },
  /** Between movements. */
  waiting: {
    name: "What we call you",
    with: (names: string) => `You sit with ${names}.`,
    alone: "Bots sit with you until others come.",
    begins: "The music begins for all at once.",
    brokenOff:
      "The music broke off. That was a fault of ours, not of anybody here. It can begin again.",
    result: "How it went",
    debrief: "Back to the debrief",
    leave: "Leave",
    steps: {
      prebrief: { title: "Soon we begin", says: "Listen to whoever leads. Your chair is yours." },
      practice: { title: "A first try", says: "Nothing is counted. Look at each other." },
      play: { title: "Next we play", says: "Your card is below, if there is one." },
      debrief: { title: "Let us look back", says: "Put the phone down and look up." },
      takeAway: { title: "What stays?", says: "Think of one thing to try this week." },
    } satisfies Record<StepKind, { readonly title: string; readonly says: string }>,
  },
  prebrief: {
    before: "Before you play",
    title: "What you are asked",
    promises: {
      watch: {
        title: "Watch each other.",
        says: "The notes play themselves. You look, you answer, you show.",
      },
      tear: everywhere.tear,
      sees: {
        title: "Who sees what.",
        says: "How you feel inside: you, and whoever leads. What is played may be recorded, without names, and is deleted after some weeks.",
      },
      step: {
        title: "Step out any time.",
        says: "Just look up, or leave. A bot plays on. Your chair stays yours.",
      },
      room: { title: "It stays in the room.", says: "Nobody is graded or ranked." },
    },
    kept: everywhere.kept,
    yes: everywhere.yes,
  },
};
