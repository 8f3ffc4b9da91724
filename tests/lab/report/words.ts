/** The texts of the report. */

export const TITLE = "What the model does, in pictures";
export const LEAD =
  "Every dot is something that was played or worked out; the bar through it is where the true figure lies, 95 times in 100. Green bands are what is asked for. A round green dot holds, a red diamond falls short, a brown square is only told.";

export const SECTIONS = {
  science: {
    title: "Science",
    lead: "Figures that others published about people, and what comes out when the model is asked the same.",
  },
  reading: {
    title: "Reading each other",
    lead: "What is lost when somebody stops reading faces, and what each skill is worth.",
  },
  balance: {
    title: "Ways of playing",
    lead: "Whole consorts that play in one way each, and what must be true of them.",
  },
  tricks: {
    title: "Tricks",
    lead: "Ways to do well without attending to anyone. None may do as well as attunement.",
  },
  time: {
    title: "Over time",
    lead: "How a consort fares over twelve minutes, and how long a mend takes.",
  },
  page: {
    title: "Only the page",
    lead: "What comes of doing what the page says, and nothing else.",
  },
  wire: {
    title: "What the wire gives away",
    lead: "How well a client could work out its own error from all that it is sent. It should not.",
  },
  rows: {
    title: "Every row",
    lead: "All figures, as the lab prints them.",
  },
} as const;

/** What each family of rows of reading is about; others have their id. */
export const READING_TITLES: Readonly<Record<string, string>> = {
  X9a: "Without reading, everyone",
  X9b: "Without reading, one among three who read",
  X9c: "Without listening faces",
  X9d: "Without words",
  X9f: "Attuned consorts",
  X9g: "From rung to rung",
  X9h: "A human-like reader",
  X9i: "Without one skill",
  X9j: "Four who are new to it together",
  X9k: "Restored after two minutes of wrecking",
  X9l: "Companions over twelve minutes",
  X9m: "Check-ins that were agreed",
};

export const BALANCE_TITLES: Readonly<Record<string, string>> = {
  X2: "Skill shows",
  X3: "Each skill matters",
  X5: "Quick repair enriches",
  X6: "Difference is free",
};

/** What each family of rows is about, in a word or two. */
export const FAMILY_NAMES: Readonly<Record<string, string>> = {
  E1: "coupled timing",
  E2: "best coupling",
  E3: "too much coupling",
  E4: "no coupling",
  E5: "gains found again",
  E6: "real quartets",
  E7: "many find one order",
  E8: "beats heard",
  E9: "trained ears",
  E10: "matching",
  E11: "still face",
  E12: "slow repair",
  E13: "influence",
  E14: "five to one",
  E15: "turning away",
  consorts: "ways of playing",
  X2: "skill shows",
  X3: "each skill",
  X4: "no trick wins",
  X5: "repair enriches",
  X6: "difference is free",
  X8: "2 to 12 chairs",
  X9a: "no reading, all",
  X9b: "no reading, one",
  X9c: "listening faces",
  X9d: "no words",
  X9e: "rules of thumb",
  X9f: "attuned",
  X9g: "rungs",
  X9h: "a reader",
  X9i: "one skill less",
  X9j: "newcomers",
  X9k: "after wrecking",
  X9l: "companions",
  X9m: "check-ins",
  X10: "only the page",
  P3: "the wire",
};
