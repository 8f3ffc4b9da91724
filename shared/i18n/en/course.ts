/** The solo course: its map, its lessons, and the texts after each. Loaded on first use. */
import type { LessonId } from "../../course/ids.ts";
import type { Skill } from "../../course/skills.ts";
import { readingRoom } from "./reading-room.ts";

export interface LessonText {
  readonly title: string;
  /** The one idea. */
  readonly idea: string;
  /** What to watch while the bots show it. */
  readonly watch: string;
  /** What to try afterwards, and in the second scene. */
  readonly act: string;
  /** What to try next time, if the goal was not reached. */
  readonly next: string;
}

export const course = {
  title: "Your course",
  lead: "Sixteen short lessons with bots. Each has one idea: see it, try it, play it, look back.",
  learnt: (n: number, of: number) => `${n} of ${of} lessons learnt`,
  goOn: "Go on",
  allDone: "You have learnt all sixteen. Concerts and scenes are yours.",
  now: "Go on here",
  step: (n: number, of: number) => `Lesson ${n} of ${of}`,
  done: "learnt",
  tried: "tried",
  groups: { studies: "Scenes", concerts: "Concerts" },
  concert: {
    title: (chairs: number) => `Concert for ${chairs}`,
    says: (bots: number) => `A whole piece with ${bots} bots. Needs come as they come.`,
    chairs: "How many play?",
    pattern: "What are they like today?",
    reflex: "What do they do when it hurts?",
    skill: "How well do they play?",
    each: "each another way",
    none: "nothing special",
    reflexes: {
      makingNice: "they smile it over",
      fighting: "they hit back",
      fading: "they drift off",
    },
    skills: { novice: "they are new too", companion: "as usual", fair: "they are practised" },
    /** By the pace of the next concert. */
    paces: [
      "Gentle pace. It gets faster when three of four come right.",
      "Usual pace. It follows how it went last time.",
      "Fast pace. It gets slower when it is too much.",
    ],
    begin: "Begin the concert",
    over: "The concert is over",
    missed: (what: string) => `One of the ${what} was still missing. Look at how it went.`,
    today: "Who they were today",
    /** A bot's card in a line. */
    pulls: { makingNice: "smiles it over", fighting: "hits back", fading: "drifts off" },
    /** How what a bot expects of others has changed. */
    model: {
      opener: "By the end it expected more good of the others.",
      same: "What it expects of others stayed as it was.",
      warier: "By the end it was more careful with the others.",
    },
  },
  map: "The way of the course",
  close: "Start page",
  failed: "The course has not come through yet. It is asked for again.",
  loading: "The course is on its way …",

  lesson: {
    /** The four parts of a lesson. */
    parts: {
      shown: { name: "See", says: "The bots show it. Just watch." },
      tried: { name: "Try", says: "Then it is your turn. Nothing is counted." },
      played: { name: "Play", says: "Three minutes with bots. Now it counts." },
      back: { name: "Look back", says: "One thing that went well, one to try." },
    },
    seeAndTry: "See it and try it",
    play: "Play it",
    playAgain: "Play it again",
    back: "Back to the course",
    order: (title: string) => `“${title}” comes before this one. You can play it first, or go on.`,
    first: (title: string) => `First “${title}”`,
    anyway: "Go on with this one",
    gently: "Gently: faces say more, and there is more time.",
    about: (step: string, bots: string, minutes: string) => `${step} · ${bots} · ${minutes}`,
    minutes: (n: number) => (n === 1 ? "1 minute" : `${n} minutes`),
    bots: (n: number) => (n === 1 ? "you and 1 bot" : `you and ${n} bots`),
  },

  end: {
    tried: "That was the try. Now play it.",
    passed: "You have it.",
    again: "Not yet, and that is all right.",
    /** Result as a number of chances. */
    came: (good: number, of: number) => (of === 0 ? "No chance came:" : `${good} of ${of}`),
    slips: (n: number) => (n === 0 ? "not once" : n === 1 ? "once" : `${n} times`),
    goals: "What came about",
    well: "One thing done well",
    try: "One to try",
    see: "See it",
    seeAt: (time: string, what: string) => `See it at ${time}: ${what}`,
    loading: "Looking back …",
    lost: "The movement can’t be seen again, so nothing is said about it.",
    next: (title: string) => `Next: ${title}`,
    nothingWell: "Your own moment did not come this time. It will.",
    nothingToTry: "Nothing asks for another try. Go on.",
  },

  /** Name of each skill's chance. */
  skills: {
    beSeen: "your calls that had an answer",
    calm: "storms you met with a breath",
    tell: "needs you showed, and that had an answer",
    answer: "calls you answered",
    read: "faces you read right before a word was said",
    leaveBe: "times you left somebody in peace",
    press: "you pressed somebody who rested",
    greet: "returns you met with a warm look",
    solve: "faint calls you found the answer to",
    checkIn: "promised questions you asked in time",
    split: "your face and your inside went apart",
    notice: "times you saw what pulled at you",
    showWay: "slips you showed to somebody in time",
    followWay: "slips of your own that you bent back",
    differ: "wishes that may stay unlike",
    settle: "terms that all could say yes to",
    mend: "tears mended soon",
    limit: "limits set in time",
    strike: "you used a sharp sign",
    makeWhole: "times you became whole again",
    beginAgain: "times you all began again soon",
  } satisfies Record<Skill, string>,

  /** Praise for each skill, addressed to the player. */
  well: {
    beSeen: "You kept your eyes on the one you needed, and the answer came.",
    calm: "The storm came, and you took a breath.",
    tell: "You showed what you needed. Then it could be answered.",
    answer: "A call came to you, and you answered it.",
    read: "You read a face and gave what fitted, before a word was said.",
    leaveBe: "Somebody needed a break, and you let them have it.",
    press: "You left those who rested in peace.",
    greet: "Somebody came back, and you met them with a warm look.",
    solve: "The face said little. You found out what it was.",
    checkIn: "You asked as you had promised, before anything was wrong.",
    split: "Face and inside stayed together.",
    notice: "You looked inward and saw what pulled at you.",
    showWay: "Somebody could not hear their slip. You showed it.",
    followWay: "You could not hear your slip. You trusted the others and bent back.",
    differ: "You wanted other things, and both were all right.",
    settle: "You found terms that all could say yes to.",
    mend: "It tore, and you two mended it.",
    limit: "It was too much, and you said stop.",
    strike: "You used no sharp sign.",
    makeWhole: "You came back to yourself.",
    beginAgain: "All was apart. You stopped, and it began again.",
  } satisfies Record<Skill, string>,

  lessons: {
    "be-seen": {
      title: "Be seen",
      idea: "Your face asks whoever you look at. Look away, and it asks nobody.",
      watch:
        "Watch the two bots. The one who needs something looks at the other until the answer comes.",
      act: "When you need something, look at that player and stay there.",
      next: "Go to their eyes at once, and stay until they answer.",
    },
    "be-answered": {
      title: "Be answered",
      idea: "A storm inside passes sooner with a slow breath and a calm face to look at.",
      watch: "Watch the storm come to one bot. It breathes, and looks at the calm one.",
      act: "When the weather turns rough, hold breathe.",
      next: "Breathe as soon as it gets rough. Your hands may rest meanwhile.",
    },
    "say-it": {
      title: "Say it",
      idea: "Some needs hardly show. Then it takes words: show need.",
      watch: "Watch the bot whose face says little. It shows its need, and gets an answer.",
      act: "When you need something, look at that player. If nothing comes, show your need.",
      next: "Show your need sooner. They can’t read what is not there.",
    },
    read: {
      title: "Read",
      idea: "One sign is a guess. Two signs are a reading.",
      watch: "Watch how one bot looks first, and only then answers.",
      act: "Look at a face until two signs agree. Then answer.",
      next: "Look two seconds longer before you answer.",
    },
    wait: {
      title: "Wait",
      idea: "Who turns away needs a break. Waiting brings them back sooner.",
      watch: "One bot turns away. Watch the other: it stays near, and asks for nothing.",
      act: "When somebody turns away: wait. When they come back: a warm look.",
      next: "When a body closes, give one wait. Then nothing more until they look up.",
    },
    ask: {
      title: "Ask",
      idea: "If a face says little, ask. And ask now and then before anything is wrong.",
      watch: "Your face says little now. Watch: the bot asks you first, and then its answer fits.",
      act: "Look, and if you are not sure, ask. Every half minute ask how they are.",
      next: "Four seconds of looking are enough. Then ask.",
    },
    inside: {
      title: "Inside first",
      idea: "Calm your own storm before you answer another’s.",
      watch: "Watch the storm come to one bot, and a call with it. It breathes before it answers.",
      act: "First breathe. If it pulls at you, look inward. Then answer.",
      next: "Let the call wait three seconds, and breathe first.",
    },
    "two-ears": {
      title: "Two ears",
      idea: "You always sound right to yourself. The others hear what you can’t.",
      watch:
        "One bot’s string slips, and it can’t hear that. The other shows the way; it bends back.",
      act: "Bend your bow the way they show. Show them the way when they slip.",
      next: "Look round more often. A slip shows only where you look.",
    },
    "other-aims": {
      title: "Other aims",
      idea: "To want something else is not a tear.",
      watch: "One bot wants it faster, one slower. They show it, nod, and go on playing.",
      act: "Show your wish, let them show theirs, and nod.",
      next: "Show your wish first: that invites theirs. Then nod.",
    },
    "their-turn": {
      title: "Their turn, your turn",
      idea: "Two needs at once: both weigh.",
      watch: "Watch two bots who need something at the same time.",
      act: "Answer theirs. Then say yours.",
      next: "Theirs first, it takes two seconds. Then turn to the one you need.",
    },
    "work-it-out": {
      title: "Work it out",
      idea: "Good terms are those that all can live with.",
      watch: "One bot likes it loud, one soft. Watch: it proposes the middle, and gets a nod.",
      act: "Propose something that the others could live with, or nod to what they propose.",
      next: "Look at whoever proposes, and nod if you can live with it.",
    },
    misread: {
      title: "Misread, missed",
      idea: "A wrong answer tears a little. Turn back to it, and it mends.",
      watch: "Watch a wrong answer, and how the two turn back to each other.",
      act: "When it tears: look, say what it was, answer, nod.",
      next: "Turn to the tear sooner. The first look is half of it.",
    },
    "near-and-far": {
      title: "Near and far",
      idea: "One wants to be near, the other needs room. Nobody is wrong.",
      watch: "One bot wants to be near, one needs a break. Watch: the first waits, and is met.",
      act: "Wait while they rest. Then say what you need.",
      next: "Do not follow. Wait, and be there when they look up.",
    },
    "blow-and-limit": {
      title: "Blow and limit",
      idea: "You may say stop. And you may look again at somebody who hit out.",
      watch: "One bot plays far too loud. The other says stop. Watch how they mend it.",
      act: "Too loud? Say stop. Hit? Breathe, and look when they come back. Do not hit back.",
      next: "Say stop within a few seconds. Then keep looking at them.",
    },
    "power-and-promise": {
      title: "Power and promise",
      idea: "Whoever leads asks first. Whoever promised asks again.",
      watch: "The bot who leads asks first, then shows the way. Half a minute later it asks again.",
      act: "If you are pushed, mend it. When you lead, look and ask before you show the way.",
      next: "Ask your neighbour how they are each half minute. Do so too when you lead.",
    },
    "all-apart-alone": {
      title: "All apart",
      idea: "If all is torn, somebody stops first. Then you all begin again.",
      watch: "All is torn. One bot stops, all look up and breathe, and it begins again.",
      act: "Gather: all of you stop, look up, breathe, and begin again.",
      next: "Gather at once. Nobody else will.",
    },
  } satisfies Record<LessonId, LessonText>,

  gym: readingRoom,

  progress: {
    button: "What is kept",
    title: "What this browser keeps of your course",
    says: "Only here, in this browser. Nobody else sees it.",
    save: "Save as a file",
    load: "Load a file",
    erase: "Erase it",
    eraseSure: "Erase it for good",
    keep: "Keep it",
    erased: "Erased.",
    loaded: "Loaded.",
    file: "broken-consort-course",
    broken:
      "What this browser had kept could not be read. It is left as it is until you learn something new.",
    full: "This browser can’t keep anything now. Your course goes on until you close the page; save it as a file.",
    link: {
      title: "On other devices",
      says: "In this browser, and on this server under your link. Nobody else sees it.",
      about:
        "With a link of your own the server keeps your course too: lessons, and what you read. No name. It is deleted when it was not used for as long as this server keeps things.",
      make: "Make a link",
      label: "Whoever has this link has your course",
      copy: "Copy the link",
      copied: "Copied.",
      take: "Take it off the server",
      taken: "The server keeps nothing of it now. This browser still does.",
      notErased: "The server gave no answer, so nothing was erased. Try again later.",
      trouble: {
        badShape: "The server did not understand that. This browser keeps your course.",
        tooLong: "It is too long for the server. This browser keeps your course.",
        tooFast: "That was asked often. It is sent again with your next step.",
        nothingKept: "This server keeps nothing. Save your course as a file.",
        storeAway: "The server can’t write just now. It is sent again with your next step.",
        noAnswer: "The server gives no answer. It is sent again with your next step.",
      },
    },
    badFile: "This file is not a course of this game. Nothing has changed.",
  },
};
