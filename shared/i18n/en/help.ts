/** How to play, on one sheet; loaded when it is first opened. */
export const help = {
  title: "How to play",
  about:
    "You always sound right to yourself. Everyone does. So look at the others: their faces tell you what they need and how you sound, and yours tells them. When a bond tears, you hear it; mend it together and it holds better than before.",
  needs: "What a face asks for",
  read: "No single sign is sure. Read several together, for three seconds or so, before you answer: a wrong try costs. A need that is seen in time, before any word, binds two people most. If you cannot tell, ask: words help too, only less.",
  tuning: "Playing as one",
  tunes: [
    {
      name: "Faces that look back",
      says: "tell all the time which way, and how far. Bow a little, watch, and stop as the face eases.",
    },
    {
      name: "A shown way",
      says: "says only which way. For a moment after it that face tells plainly how far: watch it while you bow.",
    },
    {
      name: "Showing the way",
      says: "once is enough. Then let them watch your face; the same again within eight seconds would press.",
    },
    {
      name: "Only the two of you",
      says: "cannot hear how far apart you are, unless something has torn. Your faces tell each other.",
    },
    {
      name: "Stirred,",
      says: "you see less in faces, and yours shows less. Breathe. Somebody whose breath goes quick you may always ask.",
    },
    {
      name: "Who goes unread, or stays torn,",
      says: "begins to long for it, and drifts. To be seen brings them back.",
    },
  ],
  faces: { shows: "It shows", needs: "They need", answer: "Answer" },
  mending: "Mending, step by step",
  steps: [
    { name: "Notice.", says: "Look at them, and stay." },
    { name: "Accept.", says: "Breathe until both are calm. No blame." },
    { name: "Investigate.", says: "Ask, show what you need, find what was missing." },
    {
      name: "Engage.",
      says: "Look at each other, give what is needed, play four beats as one.",
    },
  ],
  losing: "Ways of losing each other",
  ruptures: { happened: "What happened", sounds: "It sounds", mends: "It mends" },
  within: "Agreements, wishes, and what goes on in you",
  inner: [
    {
      name: "Agreements.",
      says: "Press P, or the written leaf, to see them and to propose others. Nod at who proposes to agree. Who breaks one owns it, and renews it.",
    },
    {
      name: "Wishes.",
      says: "Yours is on your card, and only you know it. To want different things is fine: ask for theirs, and nod to it.",
    },
    {
      name: "A calm face over a storm.",
      says: "A calm cue while you are not calm hides what you feel, and wears. Held too long, you split inside. Others see its two ends: breath, cheeks and trembling calm all at once as the cue begins, and come back all at once as it ends.",
    },
    {
      name: "Stop.",
      says: "It needs no reason, and for ten seconds no sharp cue reaches you. Once a minute you also rest: meanwhile nobody asks anything new of you.",
    },
    {
      name: "Your reflex.",
      says: "With a card of your own, hurt pulls you. Look in and own it in time, and it turns into a strength.",
    },
  ],
  cuesAndKeys: "Cues and keys",
  keys: {
    title: "everything else",
    look: "look at a player, left to right",
    next: "look at the one before, the next",
    inward: "look in",
    away: "look away",
    breathe: "hold to breathe",
    bend: "sharper, flatter",
    push: "hold the tempo back, push it on",
    loud: "softer, louder",
    press: "press what is in focus (Tab moves on)",
    agreements: "agreements: see them, propose",
    offer: "do what the paper strip offers",
    mute: "mute",
    captions: "captions",
    lines: "read the last lines again",
    help: "this sheet",
    settings: "settings, leave",
  },
};
