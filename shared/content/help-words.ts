/** How to play, for the help sheet: what it is about, and how faces tell it. */
export const HELP_WORDS = {
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
      says: "you see less in faces, and yours shows less. Breathe. Whom you see stirred you may always ask.",
    },
    {
      name: "Who goes unread, or stays torn,",
      says: "begins to long for it, and drifts. To be seen brings them back.",
    },
  ],
} as const;
