/** How long and how much to measure. */

export interface Plan {
  /** Pairs of model and loop, and the time of each side. */
  readonly headless: { readonly pairs: number; readonly ms: number };
  /** Number of times that a movement is opened. */
  readonly debrief: { readonly rounds: number };
  readonly peers: {
    readonly consorts: number;
    readonly rounds: number;
    /** Until hot code has been compiled. */
    readonly warmMs: number;
    /** After a pause, before it counts. */
    readonly settleMs: number;
    readonly countMs: number;
  };
  readonly capacity: {
    readonly steps: readonly number[];
    readonly settleMs: number;
    readonly holdMs: number;
  };
  readonly flood: {
    /** Measurements of each kind of flood; the median counts. */
    readonly rounds: number;
    readonly settleMs: number;
    readonly countMs: number;
  };
  /** Number of lessons of the class, and length of their movements. */
  readonly exported: { readonly lessons: number; readonly minutes: number };
  /** Visits of each kind; the fastest counts. */
  readonly firstVisit: { readonly rounds: number };
  /** Length of the lesson that a phone's page plays through. */
  readonly lesson: { readonly minutes: number };
  /** Led consorts of a process, and rounds in which the sides take turns. */
  readonly site: {
    readonly consorts: number;
    readonly rounds: number;
    readonly warmMs: number;
    readonly settleMs: number;
    readonly countMs: number;
  };
  /** Led consorts of eight of one process alone, and of each of two. */
  readonly sizes: {
    readonly school: number;
    readonly each: number;
    readonly settleMs: number;
    readonly countMs: number;
  };
  /** Phones over a bad network, for how long, and their longest time without one. */
  readonly network: { readonly people: number; readonly minutes: number; readonly mostMs: number };
  /** Hours of play by a clock that is moved on: movements of eight minutes, with two between them. */
  readonly soak: { readonly hours: number; readonly friends: number; readonly led: number };
  /** The same in real time. */
  readonly realSoak: { readonly minutes: number; readonly friends: number; readonly led: number };
  /** Length of the movement of sixty phones. */
  readonly session: { readonly minutes: number };
  /** Reports progress. */
  note(line: string): void;
}

export const FULL: Omit<Plan, "note"> = {
  headless: { pairs: 9, ms: 700 },
  debrief: { rounds: 15 },
  peers: { consorts: 40, rounds: 15, warmMs: 30_000, settleMs: 1000, countMs: 2500 },
  capacity: {
    steps: [50, 100, 150, 200, 250, 300, 350, 400, 450, 500],
    settleMs: 2000,
    holdMs: 6000,
  },
  flood: { rounds: 3, settleMs: 1000, countMs: 1000 },
  exported: { lessons: 6, minutes: 3 },
  firstVisit: { rounds: 5 },
  lesson: { minutes: 45 },
  site: { consorts: 8, rounds: 3, warmMs: 10_000, settleMs: 1500, countMs: 4000 },
  sizes: { school: 20, each: 10, settleMs: 5000, countMs: 20_000 },
  network: { people: 12, minutes: 4, mostMs: 60_000 },
  soak: { hours: 8, friends: 10, led: 5 },
  realSoak: { minutes: 30, friends: 10, led: 5 },
  session: { minutes: 2 },
};

/** Half a minute; decides nothing. */
export const QUICK: Omit<Plan, "note"> = {
  headless: { pairs: 3, ms: 200 },
  debrief: { rounds: 5 },
  peers: { consorts: 10, rounds: 1, warmMs: 1000, settleMs: 500, countMs: 2000 },
  capacity: { steps: [10, 20], settleMs: 1000, holdMs: 2000 },
  flood: { rounds: 1, settleMs: 400, countMs: 400 },
  exported: { lessons: 1, minutes: 1 },
  firstVisit: { rounds: 1 },
  lesson: { minutes: 3 },
  site: { consorts: 5, rounds: 1, warmMs: 2000, settleMs: 500, countMs: 2000 },
  sizes: { school: 15, each: 8, settleMs: 500, countMs: 3000 },
  network: { people: 4, minutes: 0.5, mostMs: 5000 },
  soak: { hours: 1, friends: 2, led: 1 },
  realSoak: { minutes: 6, friends: 2, led: 1 },
  session: { minutes: 0.5 },
};
