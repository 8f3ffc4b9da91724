import type { Cue, Need, Way } from "../../model/cue.ts";
import type { HandItem } from "../../model/hand.ts";
import type { ActivationBand } from "../../model/perception.ts";
import { cues } from "./cues.ts";
import { weather } from "./weather.ts";

/** Which way the focused player's face says to bend: as it is said, and as it is done with the bow. */
const urge = {
  comeUp: { says: "higher", bend: "up ↑" },
  comeDown: { says: "lower", bend: "down ↓" },
  moveOn: { says: "onward", bend: "right →" },
  holdBack: { says: "to hold back", bend: "left ←" },
} satisfies Record<Way, { says: string; bend: string }>;

/** How a player who is off sounds to the others. */
const sounds = {
  comeUp: "low",
  comeDown: "high",
  moveOn: "late",
  holdBack: "early",
} satisfies Record<Way, string>;

/** [J2] New things on the table: what each does, and when it fits. */
const arrives = {
  comeUp: `New: “${cues.cue.comeUp.name}”. It tells somebody who sounds low that they may rise.`,
  comeDown: `New: “${cues.cue.comeDown.name}”. It tells somebody who sounds high that they may ease off.`,
  moveOn: `New: “${cues.cue.moveOn.name}”. It draws on somebody who is late.`,
  holdBack: `New: “${cues.cue.holdBack.name}”. It slows somebody who is early.`,
  wait: `New: “${cues.cue.wait.name}”. It says: take your time, I am here. It fits who turns away.`,
  steady: `New: “${cues.cue.steady.name}”. It says: hold on to my beat. It fits who stiffens, wide-eyed.`,
  support: `New: “${cues.cue.support.name}”. It says: I carry some of it. It fits who leans in with shoulders drawn up.`,
  makeRoom: `New: “${cues.cue.makeRoom.name}”. It says: this is yours. It fits who sits tall and open.`,
  warm: `New: “${cues.cue.warm.name}”. It says: I am glad of you. It fits who bends close, or comes back.`,
  lead: `New: “${cues.cue.lead.name}”. It says: I go first. It fits who looks about, hands busy.`,
  nod: `New: “${cues.cue.nod.name}”. It says: I see you. It fits whenever somebody shows you something.`,
  ask: `New: “${cues.cue.ask.name}”. It says: what do you need? It fits when a face will not tell you.`,
  showNeed: `New: “${cues.cue.showNeed.name}”. It says plainly what you need, when your face had no answer.`,
  ownIt: `New: “${cues.cue.ownIt.name}”. It says: that was my part. It fits when you have missed somebody.`,
  stop: `New: “${cues.cue.stop.name}”. It says: this far. It needs no reason.`,
  gather: `New: “${cues.cue.gather.name}”. It calls everybody together when all has come apart.`,
  glare: `New: “${cues.cue.glare.name}”. It is a hard look, and it hurts.`,
  stab: `New: “${cues.cue.stab.name}”. It is a sharp sound at somebody, and it hurts.`,
  impose: `New: “${cues.cue.impose.name}”. It drags the others your way.`,
  propose: "New: agreements. There you put to the others what you would like to agree.",
  look: "",
  breathe: "New: “breathe”. Hold it when you are stirred up, until your weather is calm.",
  turnIn: "New: “look in” and “look away”. They give your eyes a rest.",
  bow: "New: your bow. Bend it the way that the others' faces ask you to.",
} satisfies Record<HandItem, string>;

/** The first minutes: one thing at a time. */
const first = {
  look: "Tap a face, any face: that is how you look.",
  felt: (who: string) => `${who} feels it when you look. And you hear best whom you look at.`,
  another: (who: string) => `Now look at ${who}.`,
  rest: (who: string) => `Rest your eyes on ${who} for a while. What does the face do?`,
  listen: "Go on looking at faces. They tell you more than words.",
  two: "Two signs are yours now: “wait” for who needs peace, “warm” for who bends close.",
  neighbour: (who: string) => `${who} asks you for something. Look at ${who}.`,
  fits: (who: string) => `Look at ${who}: brow, hands, shoulders. One of your two signs fits.`,
  eased: (who: string) => `That was it. See how ${who}'s shoulders drop.`,
  stay: (who: string) => `Good. Stay near, and do nothing more. ${who} will come back.`,
  need: (who: string, need: Need) =>
    `You need ${cues.need[need].feels}. Keep your eyes on ${who}: your face asks.`,
  lookForNeed: (who: string, need: Need) => `You need ${cues.need[need].feels}. Look at ${who}.`,
  showNeed: (who: string) => `It has had no answer yet. Say it plainly to ${who}: “show need”.`,
  met: (who: string) => `${who} gave you what you need. That is all it takes.`,
  counts: "Now it counts: what goes wrong can tear a bond. And you can mend it.",
};

/** What the coach says during a lesson. */
const lesson = {
  stay: "Stay with it.",
  look: "The parts play themselves. You listen with your eyes: choose a player and look at them.",
  restEyes: "Rest your eyes there for a moment.",
  read: (who: string) =>
    `Read ${who} for a while: brow, mouth, shoulders, hands, breath. Take them together.`,
  needs: (who: string, need: Need, cue: Cue) =>
    `${who} needs ${cues.need[need].name}. The answer to that is “${cues.cue[cue].name}”.`,
  watch: (who: string) => `Watch ${who}: the face will tell. Shoulders drop when an answer fits.`,
  ask: (who: string) =>
    `Look at ${who}'s face: what does it need? If you cannot tell, “ask”. All signs are under “?”.`,
  wayShown: (who: string) => `Keep looking at ${who}: your own face tells them how far.`,
  heed: (who: string, way: Way) =>
    `${who} urges you ${urge[way].says}. To yourself you always sound right, so trust their face. Bow a little ${urge[way].bend}, and stop as it eases.`,
  heeded: (who: string) => `Keep your eyes on ${who}: the face shows you which way, and how far.`,
  breathe: (band: ActivationBand) =>
    `You are ${weather.band[band]}: so you see less in faces, and yours shows less. Hold “breathe” until your weather is calm.`,
  ownNeed: (who: string, need: Need) =>
    `You need ${cues.need[need].name} from ${who}. Your face says it. Give them time: to be seen is best.`,
  ownNeedUnseen: (who: string, need: Need) =>
    `You need ${cues.need[need].name} from ${who}. It has had no answer yet. Now put it in words: “show need”.`,
  mask: "Your cue says calm, and you are not. That hides you, and wears. Hold a breath first.",
  jump: (who: string) =>
    `See ${who}: as that sign began, the breath slowed all at once. Stay, and see what it does as the sign ends.`,
  nodded: "Now the others nod, or let it pass.",
  proposal: (who: string) =>
    `${who} proposes something. If you like it, look at them and nod. If not, let it pass.`,
  room: `You need ${cues.need.space.feels}: your eyes turned away by themselves. Rest there, and grow calm.`,
  back: "Whenever you are ready, look at someone again.",
  unasked: (who: string) => `${who} is back, unasked. Show that you are glad: “warm”.`,
  waited: "Good. No more now: they will come back by themselves.",
  wait: (who: string) =>
    `${who} folds in and looks away. That is a rest. “Wait”: any other cue presses.`,
};

/** Shown for a moment after a lesson is learnt. */
const answered = "That was what they needed. Read early, before any word, it means most to them.";
const praise = {
  look: "They feel it when you look, and you hear them best.",
  read: "No single sign is sure. Several together tell what someone needs.",
  answer: answered,
  meaning: answered,
  signs: answered,
  way: "Now they know which way. How far, they see in your face: shown twice, it would press.",
  heed: "Faces that look back tell all the time how far. That is how you hear yourself here.",
  breathe: "Calm spreads: whoever looks at you calms a little too.",
  need: "To be seen warms most. Where nobody sees it, asking is no weakness.",
  mend: "Mended. The gold thread stays: this bond now holds better than before.",
  gathering: "All of you began again. That needed everyone.",
  split: "You are of one piece again. What shows is what is.",
  mask: "Better: others can only answer what they can see.",
  jump: "There: quick again at once. What jumps at both ends of a sign has not come to rest. Stay near, or ask.",
  reflex: "You saw it before it acted for you. For a while it is a strength.",
  proposal: "What more than half nod to is agreed. Press P to propose something yourself.",
  room: "You may come and go as you need.",
  wait: "Left in peace, and welcomed back: nothing binds more.",
};

type TwoSigns = readonly [string, string];

/** What the page asks for, in one or two sentences each, used by the coach and the banners. */
export const coach = {
  title: "Coach",
  errandTitle: "What waits for you",
  skip: "no coach",
  skipLabel: "no coach: send the coach away",
  /** Label of the button that does at once what is asked for. */
  offer: {
    lookIn: "look in",
    lookUp: "look up",
    lookAt: (who: string) => `look at ${who}`,
    renew: "renew it",
    cue: (cue: Cue) => cues.cue[cue].name,
  },
  /** [M1] While a bond is torn: the present step only. */
  tear: {
    look: (who: string) => `The bond with ${who} is torn. Look at ${who}.`,
    quiet: (who: string) => `Stay with ${who}. Give it a moment.`,
    theirs: (who: string) => `Stay with ${who}. It is their turn now.`,
    theirCalm: (who: string) => `Stay with ${who}, and let their breath grow slow.`,
    noBlame: (who: string) => `Stay with ${who}. No hard looks now.`,
    calm: () => "Hold “breathe”: the mending waits until you are calmer.",
    cue: (who: string, cue: Cue) =>
      `Now give ${who} “${cues.cue[cue].name}” (${cues.cue[cue].meaning}).`,
    wait: (who: string) => `${who} has turned away to rest. Give “wait”, and stay near.`,
    waitAfterBlow: (who: string) =>
      `${who} turned away after the blow. Give “wait”, and stay near.`,
    softer: (who: string) => `${who} set a limit. Play softer.`,
    tune: (who: string) =>
      `Keep your eyes on ${who}. Bow as their face asks, and only until it eases.`,
  },
  split: {
    breathe: "What you show and what you feel have come apart. Hold a breath.",
    inward: "Now look in, and stay there a moment.",
    lookUp: (who: string) => `Now look at ${who}.`,
    show: "Now show what you need.",
  },
  whole: {
    gather: "Everyone has lost everyone. Somebody has to call them: give “gather”.",
    still: "All stop: let the bow rest.",
    lookUp: (who: string) => `All look up. Look at ${who}.`,
    breathe: "All breathe together: hold “breathe”.",
    begin: "All let go of the breath, and begin with the next bar.",
    wait: "You have done your part. Wait for the others.",
  },
  /** What waits for the player, apart from tears. */
  errand: {
    answer: (who: string, need: Need, cue: Cue) =>
      `${who} needs ${cues.need[need].name}. Answer with “${cues.cue[cue].name}”.`,
    urged: (who: string, way: Way) =>
      `${who} urges you ${urge[way].says}. Bow a little ${urge[way].bend}, and stop as their face eases.`,
    greet: (who: string) => `${who} is back. Be glad of it: “warm”.`,
    lookGreet: (who: string) => `${who} is back. Look at ${who}.`,
    rough: (band: ActivationBand) =>
      `You are ${weather.band[band]}. Hold “breathe” until your weather is calm.`,
    rest: "You need a moment to yourself. Rest your eyes, and grow calm.",
    back: "Whenever you are ready, look at someone again.",
    lookForNeed: (who: string, need: Need) =>
      `You need ${cues.need[need].name}. Look at ${who}: your face asks, too.`,
    showNeed: (who: string, need: Need) =>
      `You need ${cues.need[need].name} from ${who}. It has had no answer yet. Now put it in words: “show need”.`,
    loud: (who: string) => `${who} plays far too loud. Look at ${who}.`,
    limit: (who: string) => `${who} plays far too loud. You may say so: “stop”.`,
    called: (who: string) => `${who} makes a sign to you. Look at ${who}.`,
    watched: (who: string) => `${who} looks at you. Look back.`,
    unseen: (who: string) => `${who} has not been looked at for a while. Look at ${who}.`,
    ask: (who: string) => `Look at ${who}'s face: what does it need? If you cannot tell, “ask”.`,
    wait: (who: string) =>
      `${who} has turned away to rest. Give “wait”: any other sign would press.`,
    near: (who: string) =>
      `Good. Stay near, and do nothing more. When ${who} looks up again, give “warm”.`,
    waitAfterBlow: (who: string) =>
      `${who} turned away after the blow. Give “wait”: any other sign would press.`,
    leave: (who: string) => `${who} has turned away to rest. Look at somebody else.`,
    leaveAfterBlow: (who: string) => `${who} turned away after the blow. Look at somebody else.`,
    leaveAlone: (who: string) => `${who} has turned away to rest. Look in for a moment, too.`,
    leaveAloneAfterBlow: (who: string) =>
      `${who} turned away after the blow. Look in for a moment, too.`,
    way: (who: string, way: Way) =>
      `${who} sounds ${sounds[way]}, and cannot hear it. Show the way once: “${cues.cue[way].name}”.`,
    wishShow: (who: string, wish: string) => `${wish} Tell ${who}: “${cues.cue.showNeed.name}”.`,
    wishAsk: (who: string) => `What would ${who} like? “${cues.cue.ask.name}”.`,
    wishNod: (who: string) =>
      `You know what ${who} would like. It may differ from yours: “${cues.cue.nod.name}”.`,
    wishLook: (who: string) => `${who} does not know yet what you would like. Look at ${who}.`,
    pullIn: (pull: string) => `${pull} You need not obey it. Look in.`,
    pullOwn: (pull: string) => `${pull} Own it: hand on your heart.`,
    renew: (terms: string) => `You went past what was agreed: ${terms}. Put it to them again.`,
    proposal: (who: string, terms: string) =>
      `${who} proposes: ${terms}. If you like it, look at ${who} and nod.`,
    ownProposal: (terms: string) => `You propose: ${terms}. Now the others nod, or let it pass.`,
    checkIn: (who: string) => `It is time to ask ${who} how they are.`,
  },
  /** Two signs on a face: with their meaning and the answer, with their meaning, or alone. */
  signs: {
    look: (who: string) => `Look at ${who}'s face: what does it need?`,
    answer: (who: string, [a, b]: TwoSigns, need: Need, cue: Cue): string =>
      `See ${who}: ${a}, ${b}. Together they ask for ${cues.need[need].name}. Give “${cues.cue[cue].name}”.`,
    need: (who: string, [a, b]: TwoSigns, need: Need): string =>
      `See ${who}: ${a}, ${b}. Together they ask for ${cues.need[need].name}. Which sign fits?`,
    signs: (who: string, [a, b]: TwoSigns): string =>
      `See ${who}: ${a}, ${b}. What do the two ask for, together?`,
  },
  /** What the coach says during a lesson, and after it is learnt. */
  lesson,
  arrives,
  first,
  praise,
  idle: "Look around. Sooner or later somebody's face asks for something.",
};
