import { describe, expect, test } from "vitest";
import { createWorld } from "../../shared/model/consort.ts";
import { OWN_PART, ticks } from "../../shared/model/numbers.ts";
import { open, type Store, type World } from "../../shared/model/world.ts";
import type { Cue, Need } from "../../shared/model/cue.ts";
import type { Event, Happening } from "../../shared/model/event.ts";
import { type OwnPart, OwnPartFold } from "../../shared/model/own-part/own-part.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { type ChairId, chairId } from "../../shared/model/units.ts";
import { plainScore } from "../lab/play.ts";

const ME = chairId(0);
const YOU = chairId(1);
const OTHER = chairId(2);

/** A fold over a world in which only the test changes anything. */
class Told {
  readonly world: World = createWorld({
    seed: 1,
    chairs: 4,
    pace: "expert",
    score: plainScore(240),
  });
  readonly store: Store = open(this.world);
  readonly fold: OwnPartFold;
  plays = true;

  constructor(before: (store: Store) => void = () => {}) {
    for (const chair of this.store.chairs) chair.gaze = "away";
    before(this.store);
    this.fold = new OwnPartFold(this.world, ME);
  }

  /** One tick with these events. */
  tick(...events: Happening[]): this {
    this.store.tick += 1;
    const dated = events.map((event): Event => ({ ...event, tick: this.store.tick }));
    this.fold.take(this.world, dated, this.plays);
    return this;
  }

  pass(seconds: number): this {
    for (let k = 0; k < ticks(seconds); k++) this.tick();
    return this;
  }

  get part(): OwnPart {
    return this.fold.part;
  }
}

const need = (chair: ChairId, to: ChairId, of: Need = "support"): Happening => ({
  event: "need",
  chair,
  need: of,
  to,
});
const met = (chair: ChairId, by: ChairId, worth: number): Happening => ({
  event: "met",
  chair,
  by,
  need: "support",
  timely: worth === 1,
  told: false,
  worth,
  seconds: 4,
});
const missed = (chair: ChairId, by: ChairId): Happening => ({
  event: "missed",
  chair,
  by,
  need: "support",
});
const cue = (by: ChairId, to: ChairId, shown: Cue): Happening => ({
  event: "cue",
  by,
  to,
  cue: shown,
});
const torn = (cause: ChairId, hurt: ChairId): Happening => ({
  event: "torn",
  type: "benign",
  cause,
  hurt,
  severity: 0.3,
  again: false,
  evidence: { tick: 1, what: "missed", by: cause, to: hurt },
});
const mended = (a: ChairId, b: ChairId, seconds = 9): Happening => ({
  event: "mended",
  a,
  b,
  type: "benign",
  seconds,
  worth: 1,
});
const step = (a: ChairId, b: ChairId, to: 1 | 2 | 3 | 4): Happening => ({
  event: "step",
  a,
  b,
  step: to,
  slipped: false,
});

describe("[G4] own part", () => {
  test("where nothing was asked there is no figure, and no part", () => {
    const { part } = new Told().tick();
    expect(part).toEqual({
      figures: {
        calls: null,
        greeted: null,
        harmony: null,
        heeded: null,
        showed: null,
        calmed: null,
        words: null,
        mends: null,
      },
      pestered: 0,
      intruded: 0,
      played: 1,
      whole: null,
    });
  });

  test("calls are worth what their answers were: one whole, one late, one missed, and none of others'", () => {
    const { part } = new Told()
      .tick(need(YOU, ME))
      .tick(met(YOU, ME, 1))
      .tick(need(YOU, ME), need(OTHER, YOU))
      .tick(met(YOU, ME, 0.5), met(OTHER, YOU, 1))
      .tick(need(OTHER, ME))
      .tick(missed(OTHER, ME));
    expect(part.figures.calls).toBeCloseTo(0.5);
    expect(part.whole).toBeCloseTo(0.5);
  });

  test("a wish for space that went by unmet counts, whether it came back or passed", () => {
    const told = new Told().tick(need(YOU, ME, "space"));
    told.tick({ event: "returned", chair: YOU, to: ME, seconds: 7 });
    expect(told.part.figures.calls).toBe(0);
    told
      .tick(need(YOU, ME, "space"))
      .pass(12)
      .tick(need(YOU, OTHER));
    expect(told.part.figures.calls).toBe(0);
    told.tick(need(OTHER, ME, "space")).tick(met(OTHER, ME, 1));
    told.tick({ event: "returned", chair: OTHER, to: ME, seconds: 7 });
    expect(told.part.figures.calls).toBeCloseTo(1 / 3);
  });

  test("who comes back from space is greeted, unless another was sooner", () => {
    const back = (chair: ChairId): Happening => ({ event: "returned", chair, to: ME, seconds: 7 });
    const told = new Told().tick(back(YOU)).tick({ event: "greeted", chair: YOU, by: ME });
    expect(told.part.figures.greeted).toBe(1);
    told.tick(back(OTHER)).tick({ event: "greeted", chair: OTHER, by: YOU });
    expect(told.part.figures.greeted).toBe(1);
    expect(told.tick(back(OTHER)).part.figures.greeted).toBe(0.5);
    told.plays = false;
    expect(told.tick(back(YOU)).part.figures.greeted).toBe(0.5);
  });

  test("a need that turns to somebody else is asked of them", () => {
    const turned: Happening = { event: "turned", chair: YOU, need: "support", to: OTHER };
    const { part } = new Told().tick(need(YOU, ME)).tick(turned).tick(missed(YOU, OTHER));
    expect(part.figures.calls).toBeNull();
  });

  test("pressing takes something off, and never more than calls are worth", () => {
    const pestered: Happening = { event: "pestered", chair: YOU, by: ME };
    const told = new Told().tick(need(YOU, ME)).tick(met(YOU, ME, 1), pestered);
    expect(told.part.whole).toBeCloseTo(1 - OWN_PART.pestered);
    told.tick({ event: "intruded", chair: YOU, by: ME, how: "stare" });
    expect(told.part.whole).toBeCloseTo(1 - OWN_PART.pestered - OWN_PART.intruded);
    told.tick(...Array.from({ length: 100 }, () => pestered));
    expect(told.part).toMatchObject({ pestered: 101, intruded: 1 });
    expect(told.part.whole).toBe(0);
  });

  test("harmony is that of one's own pairs", () => {
    const told = new Told((store) => {
      const sounds = [0, 4, 9, 30];
      for (const chair of store.chairs) chair.sounds = sounds[chair.id] ?? 0;
    }).pass(1);
    expect(told.part.figures.harmony).toBeCloseTo(2 / 3);
    // Without anything asked nothing was done yet.
    expect(told.part.whole).toBeNull();
  });

  /** Flat and late beside `YOU`, who is in view. */
  const behind = (store: Store): void => {
    const mine = store.chairs[ME] as Store["chairs"][number];
    mine.gaze = YOU;
    mine.sounds = -OWN_PART.offCents - 1;
    mine.late = OWN_PART.offMs + 1;
  };
  const bend = ({ store }: Told, to: { pitch?: number; tempo?: number }): void => {
    Object.assign((store.chairs[ME] as Store["chairs"][number]).bow, to);
  };

  test("a way seen is followed by bending there within four seconds; two at once are one", () => {
    const told = new Told(behind)
      .tick(cue(YOU, ME, "comeUp"))
      .tick(cue(YOU, ME, "comeUp"), cue(YOU, ME, "moveOn"));
    bend(told, { pitch: 0.8 });
    told.tick();
    expect(told.part.figures.heeded).toBe(0.5);
    told.pass(OWN_PART.heeds);
    bend(told, { tempo: 0.8 });
    expect(told.tick().part.figures.heeded).toBe(0.5);
  });

  test("a way that one could not see, or that was seen wrongly, is not asked of one", () => {
    const told = new Told(behind)
      .tick(cue(OTHER, ME, "comeUp"))
      .tick(cue(YOU, ME, "comeDown"), cue(YOU, ME, "holdBack"));
    expect(told.pass(OWN_PART.heeds).part.figures.heeded).toBeNull();
  });

  test("whom one sees out of tune is to be shown the way, once in a while", () => {
    const told = new Told((store) => {
      const sounds = [0, 20, 0, 0];
      for (const chair of store.chairs) chair.sounds = sounds[chair.id] ?? 0;
      (store.chairs[YOU] as Store["chairs"][number]).gaze = OTHER;
      (store.chairs[ME] as Store["chairs"][number]).gaze = YOU;
    });
    told.pass(3);
    expect(told.part.figures.showed).toBe(0);
    told.tick(cue(ME, YOU, "comeDown"));
    expect(told.part.figures.showed).toBe(1);
    told.pass(12);
    expect(told.part.figures.showed).toBe(0.5);
  });

  test("whoever is stirred and breathes keeps calm, once a stir", () => {
    const told = new Told();
    const mine = told.store.chairs[ME] as Store["chairs"][number];
    mine.activation = 0.6;
    told.pass(2);
    mine.breathing = true;
    told.pass(2);
    expect(told.part.figures.calmed).toBe(1);
    mine.breathing = false;
    mine.activation = 0.2;
    told.pass(1);
    mine.activation = 0.6;
    told.pass(OWN_PART.breathes + 1);
    mine.breathing = true;
    expect(told.tick().part.figures.calmed).toBe(0.5);
  });

  test("a need of one's own that nobody sees is to be said, not at once; a minute without asking anyone counts", () => {
    const told = new Told();
    const mine = told.store.chairs[ME] as Store["chairs"][number];
    const say: Happening = { event: "told", chair: ME, to: YOU, asked: false, pride: 0 };
    const rise = (): void => {
      told.tick(need(ME, YOU));
      mine.bid = {
        need: "support",
        to: YOU,
        since: told.store.tick,
        answerBy: told.store.tick + ticks(10),
        lateBy: told.store.tick + ticks(17),
        leak: 1,
        faint: false,
        told: false,
        worth: 1,
        met: false,
        until: 0,
      };
    };
    rise();
    told.tick(say).tick(met(ME, YOU, 0.4));
    rise();
    told.tick(met(ME, YOU, 1));
    expect(told.part.figures.words).toBeNull();
    rise();
    told
      .pass(6)
      .tick(say)
      .tick(met(ME, YOU, 0.4));
    expect(told.part.figures.words).toBe(1);
    rise();
    told.pass(17).tick(missed(ME, YOU));
    expect(told.part.figures.words).toBe(0.5);
    told.tick({ event: "checkedIn", chair: OTHER, by: ME }).pass(60);
    expect(told.part.figures.words).toBeCloseTo(2 / 3);
    told.pass(60);
    expect(told.part.figures.words).toBe(0.5);
  });

  test("of four tears one mended, one begun, one left, one too young to count", () => {
    const told = new Told((store) => {
      const old = store.bonds[0] as Store["bonds"][number];
      const [cause, hurt] = [YOU, ME];
      old.rupture = openRupture({
        type: "benign",
        cause,
        hurt,
        answer: null,
        since: 0,
        severity: 0.4,
      });
    });
    told.tick(torn(OTHER, ME), torn(chairId(3), ME), torn(YOU, OTHER));
    told
      .tick(step(ME, OTHER, 3))
      .tick(mended(ME, YOU))
      .pass(OWN_PART.tends);
    expect(told.part.figures.mends).toBeCloseTo((1 + OWN_PART.begun) / 3);
    told.tick(torn(YOU, ME));
    expect(told.part.figures.mends).toBeCloseTo((1 + OWN_PART.begun) / 3);
  });

  test("a mend counts whole while the tear is fresh, and less after that", () => {
    const told = new Told().tick(torn(OTHER, ME), torn(YOU, ME));
    told.pass(OWN_PART.soon - 0.05).tick(mended(ME, OTHER, OWN_PART.soon));
    told.tick(mended(ME, YOU, OWN_PART.soon + 0.05));
    expect(told.part.figures.mends).toBeCloseTo((1 + OWN_PART.late) / 2);
    expect(OWN_PART.late).toBeGreaterThan(OWN_PART.begun);
  });

  test("to tear and mend is worth less than a mend of what others tore", () => {
    const told = new Told().tick(torn(ME, YOU)).tick(mended(ME, YOU));
    expect(told.part.figures.mends).toBe(OWN_PART.caused);
    told.tick(torn(OTHER, ME)).tick(mended(ME, OTHER));
    expect(told.part.figures.mends).toBeCloseTo((1 + OWN_PART.caused) / 2);
  });

  describe("a bot plays for a while", () => {
    test("what is asked and done meanwhile is nobody's, and the share is told", () => {
      const told = new Told().tick(need(YOU, ME)).tick(met(YOU, ME, 1));
      told.plays = false;
      told
        .tick(need(YOU, ME), cue(OTHER, ME, "comeUp"), torn(ME, OTHER))
        .tick(met(YOU, ME, 1), mended(ME, OTHER))
        .tick(need(OTHER, ME))
        .tick(missed(OTHER, ME), { event: "pestered", chair: YOU, by: ME })
        .pass(0.5);
      const { figures, played, pestered, whole } = told.part;
      expect(figures).toMatchObject({ calls: 1, heeded: null, mends: null });
      expect(pestered).toBe(0);
      expect(played).toBeCloseTo(2 / 16);
      expect(whole).toBeCloseTo(2 / 16);
    });

    test("a call that was open as somebody dropped, or came back, is not held against them; an answer counts", () => {
      const told = new Told().tick(need(YOU, ME), need(OTHER, ME));
      told.plays = false;
      told.pass(2);
      told.plays = true;
      told.tick(missed(YOU, ME));
      expect(told.part.figures.calls).toBeNull();
      told.tick(met(OTHER, ME, 0.5));
      expect(told.part.figures.calls).toBe(0.5);
    });

    test("a tear left by the bot is one's own once there was time to turn to it", () => {
      const told = new Told();
      told.plays = false;
      told.tick(torn(YOU, ME)).pass(OWN_PART.tends + 1);
      expect(told.part.figures.mends).toBeNull();
      told.plays = true;
      expect(told.pass(1).part.figures.mends).toBeNull();
      expect(told.pass(OWN_PART.tends).part.figures.mends).toBe(0);
    });

    test("how long the bot left it open does not make one's own mend late", () => {
      const told = new Told();
      told.plays = false;
      told.tick(torn(YOU, ME), torn(OTHER, ME)).pass(60);
      told.plays = true;
      told.pass(OWN_PART.soon - 0.05).tick(mended(ME, YOU, 60 + OWN_PART.soon));
      expect(told.part.figures.mends).toBeCloseTo(0.5);
      told.pass(1).tick(mended(ME, OTHER, 61 + OWN_PART.soon));
      expect(told.part.figures.mends).toBeCloseTo((1 + OWN_PART.late) / 2);
    });
  });

  test("weights make one, and what was asked is weighed by them", () => {
    const { calls, mends } = OWN_PART.weighs;
    expect(Object.values(OWN_PART.weighs).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    const told = new Told().tick(need(YOU, ME), torn(OTHER, ME));
    told.tick(met(YOU, ME, 0.4), mended(ME, OTHER));
    expect(told.part.whole).toBeCloseTo((0.4 * calls + mends) / (calls + mends));
  });
});
