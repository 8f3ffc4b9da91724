/** Where a facilitator's command may be carried out. */
interface Consorts {
  plays(consort: number): boolean;
  hasPeople(consort: number): boolean;
}

export type Fitness = keyof typeof FIT;

/** Which consorts a command applies to, and the refusal when it applies to none. */
export const FIT = {
  any: { is: () => true, why: "nobodySeated" },
  idle: { is: (all: Consorts, one: number) => !all.plays(one), why: "playing" },
  playing: { is: (all: Consorts, one: number) => all.plays(one), why: "nothingPlays" },
  peopled: { is: (all: Consorts, one: number) => all.hasPeople(one), why: "nobodySeated" },
} as const;
