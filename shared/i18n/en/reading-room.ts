/** The reading room of the course: one face, one need. */
export const readingRoom = {
  title: "Reading room",
  says: "A face, a need. Look at several signs, then say what it is. It gets harder as you get better.",
  level: (n: number, of: number) => `Level ${n} of ${of}`,
  begin: "Begin",
  asks: (name: string) => `What does ${name} need?`,
  asksOne: "One of the four needs something. What?",
  look: "take your time, read several signs",
  little: "only a part of the body speaks",
  strained: "you are strained yourself: faces say less",
  right: (need: string) => `Yes: ${need}`,
  was: (need: string) => `It was ${need}`,
  kindWas: (name: string) => `It was: ${name}`,
  /** Among four faces: whose need it was. */
  whose: (what: string, name: string) => `${what} · ${name}`,
  you: (need: string) => `you: ${need}`,
  it: (need: string) => `it was: ${need}`,
  shows: (need: string, signs: string) => `Who needs ${need}: ${signs}.`,
  easy: "An easy one.",
  next: "Next",
  stop: "Enough for today",
  answers: "What they need",
  done: (n: number) => (n === 1 ? "1 face" : `${n} faces`),
  endTitle: "Enough for today",
  came: (right: number, of: number) =>
    `You read ${right} of ${of}. The room keeps it so that about three of four come right, so look at how little you need to see.`,
  days: "Over the days",
  day: (on: string, level: number, x: number) =>
    `${on}, level ${level}: ${Math.round((x / 12) * 100)} of 100`,
  unsettled: "Too few faces yet to say how fine you read.",
  mixes: "What you took for what",
  mixed: (need: string, as: string, n: number) =>
    `${need} for ${as}: ${n === 1 ? "once" : `${n} times`}`,
  noMixes: "Nothing twice so far.",
  privately: "Only you see this.",
  once: "Once more",
  others: "More to read",
  other: "Something else here",
  kindDay: (on: string, x: number) => `${on}: ${Math.round((x / 12) * 100)} of 100`,
  kinds: {
    way: {
      name: "The way they show",
      says: "Somebody listens to you. Which way does the face want you?",
      ask: (name: string) => `${name} listens to you. Which way?`,
      hint: "brows and chin for high and low, the lean for fast and slow",
      answers: { comeUp: "higher", comeDown: "lower", moveOn: "faster", holdBack: "slower" },
      shows: {
        comeUp: "Higher: the chin goes up, and one brow.",
        comeDown: "Lower: the chin goes down, and the other brow up.",
        moveOn: "Faster: the whole body leans towards you.",
        holdBack: "Slower: the whole body leans back.",
      },
    },
    calm: {
      name: "Calm, or not",
      says: "Somebody nods. Is it calm inside too?",
      ask: (name: string) => `${name} nods. Calm inside too?`,
      hint: "watch breath and cheeks before, during and after the nod",
      answers: { calm: "calm inside", masked: "only looks calm" },
      shows: {
        calm: "Calm inside: the breath stays slow all the time.",
        masked:
          "Only looks calm: breath and cheeks turn quiet all at once with the nod, and jump back after it.",
      },
    },
    whom: {
      name: "Who asks whom",
      says: "Three people. One needs something, and looks at the one who is asked.",
      ask: () => "Who asks whom?",
      hint: "first the one who needs something",
      thenWhom: "now the one they look at",
      pair: (who: string, whom: string) => `${who} asks ${whom}`,
      shows: "Whoever asks shows a need, and looks at the one they ask. The others may look about.",
    },
    down: {
      name: "Eyes down",
      says: "Somebody looks down. For a rest, or to hide?",
      ask: (name: string) => `${name} looks down. Why?`,
      hint: "look at brows, hands and the back too, not only at the eyes",
      answers: { space: "needs a break", shame: "wants to hide" },
      shows: {
        space:
          "Needs a break: leans back, folds in, brows knit, eyes down and aside. Wait, and stay near.",
        shame:
          "Wants to hide: eyes straight down, shoulders low, but open and not leaning back. A kind look helps.",
      },
    },
  },
};
