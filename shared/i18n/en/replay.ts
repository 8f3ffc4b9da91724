/** The replay of a movement. */
export const replay = {
  title: "As it was",
  /** While the recordings are loaded and replayed. */
  loading: "Winding back …",
  failed: {
    otherModel: "The rules have changed since this was played. It cannot be shown any more.",
    damaged: "This could not be read. It may work if you ask once more.",
  },
  close: "Back to the end page",
  play: "Play",
  pause: "Stand still",
  half: "Half speed",
  /** At half speed nothing sounds. */
  silent: "At half speed it is silent.",
  /** Switch of the sound on a console. */
  sound: "Sound",
  /** Nothing tells what was played. */
  unheard: "There is no sound to this: its piece was not kept.",
  beatBack: "One beat back",
  beatOn: "One beat on",
  time: "Where in the music",
  of: (now: string, end: string) => `${now} of ${end}`,
  /** Opens the what-if panel. */
  whatIf: "What if …",
  seat: "Seen by",
  /** Option of the seat selection: the view from above. */
  above: "From above",
  /** Text alternative of the view from above. */
  picture: (bonds: string) => `Everyone from above. ${bonds}.`,
  quiet: "Between all of them it is quiet",
  bond: {
    torn: (one: string, other: string, step: number) =>
      step === 0
        ? `${one} and ${other} are out of touch`
        : `${one} and ${other} are mending, step ${step} of 4`,
    mended: (one: string, other: string, seams: number) =>
      seams === 1
        ? `${one} and ${other} have mended once`
        : `${one} and ${other} have mended ${seams} times`,
  },
  hidden: "What did not show",
  /** Why this is told now and was not before. */
  why: "While the music played, nobody could hear this of themselves.",
  felt: (band: string) => `felt ${band}`,
  needed: (need: string, of: string) => `needed ${need} of ${of}`,
  neededNothing: "needed nothing",
  /** A player's pitch or timing compared with the others: `pitch`, `time`, or neither. */
  stood: {
    together: "was in tune and in time",
    pitch: { high: "too high", low: "too low" },
    time: { early: "too early", late: "too late" },
    one: (what: string) => `was ${what}`,
    both: (pitch: string, time: string) => `was ${pitch} and ${time}`,
  },
  torn: (other: string) => `out of touch with ${other}`,
  marks: {
    torn: (one: string, other: string) => `${one} and ${other} lost touch`,
    mended: (one: string, other: string) => `${one} and ${other} mended it`,
    met: (one: string, other: string) => `${other} gave ${one} what was needed`,
    missed: (one: string, other: string) => `${one} turned to ${other}, and nothing came`,
  },
  moments: "Moments",
  /** Of a movement that older rules played. */
  older:
    "An earlier version of the game played this. It is shown second by second, and “What if” cannot be asked.",
  /** A movement that a leader looks at again with everybody. */
  together: {
    title: "Seen together",
    aloneTitle: "Seen by yourself",
    runs: "All see this now.",
    stands: "It stands still. Look, and talk.",
    alone: "Look round on my own",
    back: "Back to the group",
    paper: "To what I write",
    notMine: "This one cannot be seen from your seat. Look at the big screen.",
  },
};
