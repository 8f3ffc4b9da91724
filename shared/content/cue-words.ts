import type { Cue, CueGroup, Need } from "../model/cue.ts";

/** What a player reads on a cue: its name, and what it does in at most five words. */
export const CUE_WORDS: Readonly<Record<Cue, { readonly name: string; readonly meaning: string }>> =
  {
    comeUp: { name: "come up", meaning: "they sound low: lift them" },
    comeDown: { name: "come down", meaning: "they sound high: ease them" },
    moveOn: { name: "move on", meaning: "they are late: draw on" },
    holdBack: { name: "hold back", meaning: "they are early: slow them" },
    wait: { name: "wait", meaning: "stay near, eyes soft" },
    steady: { name: "steady", meaning: "hold a calm beat" },
    support: { name: "support", meaning: "carry some of the weight" },
    makeRoom: { name: "make room", meaning: "step back, let them shine" },
    warm: { name: "warm", meaning: "draw near, greet" },
    lead: { name: "lead", meaning: "go first, show where" },
    nod: { name: "nod", meaning: "I see you" },
    ask: { name: "ask", meaning: "what do you need?" },
    showNeed: { name: "show need", meaning: "say yours plainly" },
    ownIt: { name: "own it", meaning: "hand on heart: my part" },
    stop: { name: "stop", meaning: "palm up: a limit" },
    gather: { name: "gather", meaning: "everyone look up and breathe" },
    glare: { name: "glare", meaning: "a hard look" },
    stab: { name: "stab", meaning: "a sharp accent at them" },
    impose: { name: "impose", meaning: "drag everyone your way" },
  };

export const GROUP_WORDS: Readonly<
  Record<CueGroup, { readonly name: string; readonly short: string }>
> = {
  way: { name: "show the way", short: "show" },
  answer: { name: "answer", short: "answer" },
  mend: { name: "mend", short: "mend" },
  edge: { name: "edge", short: "edge" },
};

/** A cue as an onlooker sees it, to follow a name: "Tomo: shows the way up". */
export const CUE_SEEN: Readonly<Record<Cue, string>> = {
  comeUp: "shows the way up",
  comeDown: "shows the way down",
  moveOn: "beckons onward",
  holdBack: "holds back with a hand",
  wait: "waits, eyes soft",
  steady: "keeps a calm beat",
  support: "offers a hand from below",
  makeRoom: "steps back, makes room",
  warm: "smiles and draws near",
  lead: "leads with a lift of the head",
  nod: "nods",
  ask: "asks with an open hand",
  showNeed: "shows a need, hands out",
  ownIt: "lays a hand on the heart",
  stop: "holds up a palm",
  gather: "calls everyone together",
  glare: "glares",
  stab: "stabs a note",
  impose: "pushes everyone along",
};

/** The same, meant for the reader: "Tomo: shows you the way up". */
export const CUE_AT_YOU: Readonly<Record<Cue, string>> = {
  comeUp: "shows you the way up",
  comeDown: "shows you the way down",
  moveOn: "beckons you onward",
  holdBack: "signs to you to hold back",
  wait: "waits for you, eyes soft",
  steady: "keeps a calm beat for you",
  support: "offers you a hand from below",
  makeRoom: "steps back, makes room for you",
  warm: "smiles at you and draws near",
  lead: "leads you with a lift of the head",
  nod: "nods to you",
  ask: "asks what you need",
  showNeed: "shows you a need, hands out",
  ownIt: "lays a hand on the heart for you",
  stop: "holds up a palm to you",
  gather: "calls you and everyone together",
  glare: "glares at you",
  stab: "stabs a note at you",
  impose: "pushes you along",
};

/** [N1] Needs in plain words: the word itself, and how it feels from inside. */
export const NEED_WORDS: Readonly<Record<Need, { readonly name: string; readonly feels: string }>> =
  {
    space: { name: "space", feels: "a moment to yourself" },
    steadiness: { name: "steadiness", feels: "a beat to hold on to" },
    support: { name: "support", feels: "someone to carry with you" },
    recognition: { name: "recognition", feels: "room to be heard" },
    closeness: { name: "closeness", feels: "a warm look" },
    direction: { name: "direction", feels: "someone to go first" },
  };
