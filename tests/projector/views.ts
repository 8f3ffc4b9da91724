/** Hand-written stage views. */
import { STAGE_DEBRIEFS } from "../fixtures/debriefs.ts";
import type { StageConsort, StageView } from "../../shared/live/views.ts";

const COURSE = [
  0.3, 0.4, 0.55, 0.6, 0.72, 0.7, 0.5, 0.6, 0.7, 0.78, 0.82, 0.8, 0.76, 0.84, 0.9, 0.88,
];
export const NAMES = [
  "Noor",
  "Max",
  "Ruth",
  "Sam",
  "Jo",
  "Kim",
  "Ines",
  "Tomo",
  "Wren",
  "Abel",
  "Mira",
  "Ash",
  "Lena",
  "Otis",
  "Remy",
  "Kofi",
  "Juno",
  "Nico",
  "Aleksandra Konstantinopolska",
  "明美",
] as const;

export function consort(place: number, torn: number, mended: number): StageConsort {
  return {
    consort: place,
    phase: "playing",
    seats: 5,
    names: NAMES.slice(place * 4, place * 4 + 4),
    still: false,
    music: { piece: "tallis-canon", beats: 400 },
    shown: {
      tick: 3700,
      playing: true,
      chairs: 5,
      measures: {
        harmony: 0.9 - 0.2 * torn,
        connection: 0.7,
        repair: 0.6,
        repairSeconds: 14,
        growth: mended + 2,
        seamsBefore: 2,
        residue: 0.1,
        bids: 9,
        met: 6,
        ruptures: torn + mended,
        mended,
        course: COURSE.map((near) => near / (1 + 0.5 * torn)),
      },
      strands: Array.from({ length: 10 }, (_, i) => (i < torn ? 0.3 + 0.2 * i : 1)),
      seams: [],
    },
  };
}

export const stageView = (change: Partial<StageView> = {}): StageView => ({
  title: "Tuesday workshop",
  code: "HK4R7W",
  setting: { shows: "auto", focus: null, names: true, light: false, qr: false, sound: true },
  step: "play",
  left: 192,
  still: null,
  arrivals: [],
  here: 20,
  briefed: 17,
  debrief: null,
  consorts: [consort(0, 0, 3), consort(1, 1, 1), consort(2, 3, 0), consort(3, 1, 2)],
  ...change,
});

const debriefing = (shows: keyof typeof STAGE_DEBRIEFS): StageView =>
  stageView({ step: "debrief", consorts: [], debrief: STAGE_DEBRIEFS[shows] });

export const VIEWS = {
  join: stageView({ step: "prebrief", arrivals: NAMES, consorts: [] }),
  prebrief: stageView({
    step: "prebrief",
    setting: { ...stageView().setting, shows: "prebrief" },
    consorts: [],
  }),
  empty: stageView({ step: "prebrief", here: 0, consorts: [] }),
  play: stageView(),
  one: stageView({ consorts: [consort(0, 2, 3)] }),
  five: stageView({ consorts: Array.from({ length: 5 }, (_, i) => consort(i, i % 3, i % 4)) }),
  fifteen: stageView({
    consorts: Array.from({ length: 15 }, (_, i) => consort(i, i % 4, i % 3)),
  }),
  forty: stageView({ consorts: Array.from({ length: 40 }, (_, i) => consort(i, i % 4, i % 3)) }),
  focus: stageView({ setting: { ...stageView().setting, focus: 2 } }),
  between: stageView({
    consorts: [consort(0, 0, 0), consort(1, 0, 0)].map((one) => ({
      ...one,
      phase: "lobby",
      music: null,
    })),
  }),
  many: stageView({ consorts: Array.from({ length: 12 }, (_, i) => consort(i, i % 4, i % 3)) }),
  still: stageView({ still: "Who is waiting to be looked at?" }),
  debrief: stageView({ step: "debrief", consorts: [] }),
  debriefRest: debriefing("rest"),
  debriefAsked: debriefing("asked"),
  debriefAnswers: debriefing("answers"),
  debriefMoment: debriefing("moment"),
  debriefOpen: debriefing("open"),
  debriefSeen: debriefing("seen"),
  debriefTurned: debriefing("turned"),
  debriefWhatIf: debriefing("whatIf"),
  debriefWords: debriefing("words"),
  debriefGroup: debriefing("group"),
  debriefGroupWords: debriefing("groupWords"),
  debriefGroupFew: debriefing("groupFew"),
  debriefAgain: stageView({
    step: "debrief",
    consorts: [{ ...consort(0, 1, 2), phase: "ended", music: null }],
    debrief: {
      ...STAGE_DEBRIEFS.asked,
      quiet: null,
      again: { nth: 1, consort: 0, movement: null, at: 185, runs: true, since: 0 },
    },
  }),
  end: stageView({ setting: { ...stageView().setting, shows: "end" } }),
} as const satisfies Record<string, StageView>;
