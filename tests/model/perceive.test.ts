import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { cloneWorld } from "../../shared/model/hash.ts";
import { HEARING } from "../../shared/model/numbers.ts";
import { open } from "../../shared/model/world.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { NEEDS } from "../../shared/model/cue.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { RUPTURE_TYPES, type RuptureType } from "../../shared/model/perception.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { playTick, seat } from "../lab/play.ts";
import { apartStage } from "./apart.ts";
import { keepWhole, Stage, tornStage } from "./stage.ts";

/** A consort in the middle of a movement, with errors, needs and torn bonds. */
function busy(seed: number, chairs: number): Stage["world"] {
  const policies = Array.from({ length: chairs }, (_, i) => (i % 3 === 2 ? "fighting" : "attuned"));
  const play = seat(policies, seed, "expert", 600);
  for (let tick = 0; tick < 600 + (seed % 200); tick++) playTick(play);
  return play.world;
}

describe("[P3] what is never sent to a chair", () => {
  const seeds = fc.integer({ min: 0, max: 10_000 });
  const offs = fc.double({ min: -80, max: 80, noNaN: true });

  test("its own pitch and timing: changing them changes nothing it perceives", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 7 }), offs, offs, (seed, chairs, cents, ms) => {
        const world = busy(seed, chairs);
        const viewer = chairId(seed % chairs);
        const before = structuredClone(perceive(world, viewer));
        const me = open(world).chairs[viewer] as Stage["store"]["chairs"][number];
        me.pitch += cents;
        me.sounds += cents;
        me.onset += ms;
        me.late += ms;
        me.onsets[0] = ms;
        open(world).phase[viewer] = ms;
        expect(perceive(world, viewer)).toStrictEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  test("others' insides: activation, need, shame, guard, trust, wherever no rupture is one's own", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 7 }), (seed, chairs) => {
        const world = busy(seed, chairs);
        const viewer = chairId(seed % chairs);
        const store = open(world);
        for (const bond of store.bonds)
          if (bond.a === viewer || bond.b === viewer) bond.rupture = null;
        const before = structuredClone(perceive(world, viewer));
        for (const chair of store.chairs) {
          if (chair.id === viewer) continue;
          chair.activation = 1 - chair.activation;
          chair.shame = 0.9;
          chair.guard = 0.9;
          chair.returnedAt = store.tick;
          chair.mask = 0.5;
          chair.wish = "alone";
          chair.role = { pattern: "disorganised", reflex: "fading" };
          chair.pulledUntil = store.tick + 100;
          chair.strength = "spaciousness";
          chair.strongUntil = store.tick + 100;
          chair.marked = 4;
          chair.floodedAt = store.tick;
          chair.checkInBy = store.tick + 20;
          chair.overLoud = 50;
          // The sound of a split is heard; that it is a split, and how far it is mended, is not
          // told.
          if (chair.split === null) {
            const evidence = { tick: 0, what: "masked", by: chair.id, to: chair.id } as const;
            chair.split = { since: 0, severity: 0.7, step: 1, held: 9, evidence };
          } else chair.split = null;
          if (chair.bid === null || before.focus?.shownNeed === null) {
            chair.bid = chair.bid && {
              ...chair.bid,
              need: NEEDS[(NEEDS.indexOf(chair.bid.need) + 1) % 6] as (typeof NEEDS)[number],
              to: viewer,
            };
          }
          for (const tie of store.ties) {
            if (tie.from !== chair.id) continue;
            tie.trust = 0.01;
            tie.wishSeen = true;
            tie.inquiredAt = store.tick;
          }
        }
        expect(perceive(world, viewer)).toStrictEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  test("[C4] how stirred another is cannot be worked out from breath and cheeks: they are uneven, and each has its own pace", () => {
    const stage = new Stage().look(0, 1);
    const seen: number[] = [];
    stage.run(20, () => {
      for (const chair of stage.store.chairs) chair.activation = 0.4;
      const { focus } = stage.see(0);
      if (focus !== null) seen.push(focus.body.breathRate, 40 * focus.body.breathDepth);
    });
    const rates = seen.filter((_, k) => k > 60 && k % 2 === 0);
    // A few breaths more or less: up to a tenth of the range between calm and flooded.
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(3);
    const paces = new Set(stage.store.chairs.map(({ breathRest }) => breathRest));
    expect(paces.size).toBe(4);
  });

  test("[P3] a tear drifts either way, whoever was the sharper", () => {
    const ways = Array.from({ length: 24 }, (_, seed) => {
      const stage = new Stage({ seed });
      [stage.chair(0).pitch, stage.chair(1).pitch] = [20, -20];
      stage.need(0, 1, "support");
      stage.look(0, 1).look(1, 0).cue(1, "lead").tick();
      return stage.bond(0, 1).way;
    });
    expect(ways.filter((way) => way === 1).length).toBeGreaterThan(5);
    expect(ways.filter((way) => way === -1).length).toBeGreaterThan(5);
  });

  test("bonds between others", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 3, max: 7 }), (seed, chairs) => {
        const world = busy(seed, chairs);
        const viewer = chairId(seed % chairs);
        const before = structuredClone(perceive(world, viewer));
        for (const bond of open(world).bonds) {
          if (bond.a === viewer || bond.b === viewer) continue;
          bond.seams += 3;
          bond.residue = 0.7;
          bond.pulled = 40;
          bond.differs = true;
          bond.rupture =
            bond.rupture === null
              ? openRupture({
                  type: RUPTURE_TYPES[seed % RUPTURE_TYPES.length] as RuptureType,
                  clause: seed % 2 === 0 ? "checkIn" : null,
                  cause: bond.a,
                  hurt: bond.b,
                  answer: null,
                  since: 0,
                  severity: 0.9,
                })
              : null;
        }
        expect(perceive(world, viewer)).toStrictEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  test("the rupture of the whole and the agreements say nothing of anyone's own error", () => {
    fc.assert(
      fc.property(seeds, offs, offs, (seed, cents, ms) => {
        const stage = apartStage(seed, 4);
        stage.store.agreed.conductor = chairId(1);
        stage.cue(2, "gather").run(1);
        const before = structuredClone(stage.see(0));
        expect(before.whole).not.toBeNull();
        stage.chair(0).pitch += cents;
        stage.chair(0).sounds += cents;
        stage.chair(0).late += ms;
        stage.chair(0).onset += ms;
        expect(stage.see(0)).toStrictEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  test("what is heard of others is taken against their own mean: the centre leaves the viewer out", () => {
    const stage = new Stage({ chairs: 5 });
    const pitches = [70, 0, 45, 45, 45];
    const phases = [-95, 0, 90, 90, 90];
    stage.run(8, () => {
      pitches.forEach((pitch, i) => stage.hold(i, pitch));
    });
    phases.forEach((phase, i) => (stage.store.phase[i] = stage.chair(i).onset = phase));
    const { sounding } = stage.see(0);
    expect(sounding.map((one) => one?.cents)).toEqual([undefined, -40, 20, 20, 20]);
    expect(sounding.map((one) => one?.ms)).toEqual([undefined, -60, 30, 30, 30]);
  });

  test("a moment later, an error of one's own shows only in what others do about it", () => {
    // The same random numbers; only the viewer's pitch differs. Only the wince at it may differ.
    const stage = new Stage();
    stage.look(0, 1).look(1, 0).look(2, 3).run(2);
    const other = cloneWorld(stage.world);
    (open(other).chairs[0] as Stage["store"]["chairs"][number]).pitch += 50;
    const twin = new Stage();
    Object.assign(twin, { world: other, store: open(other) });
    stage.run(0.1);
    twin.run(0.1);
    const [one, two] = [stage.see(0), twin.see(0)];
    for (const channel of SIGNATURE_CHANNELS) {
      expect(two.focus?.body[channel]).toBe(one.focus?.body[channel]);
    }
    expect(two.focus?.ms).toBe(one.focus?.ms);
    expect(two.focus?.body.listenPitch).not.toBe(one.focus?.body.listenPitch);
  });

  test("events: nobody learns of a bond between others, or of a need that is not theirs", () => {
    const stage = new Stage();
    stage.look(0, 1).look(1, 0).look(2, 3).look(3, 2);
    stage.need(0, 1, "support");
    stage.cue(1, "lead").run(1);
    stage.run(16);
    const seen = new Set<string>();
    for (const event of stage.events) {
      for (const viewer of [2, 3]) {
        const sighting = sightingsOf(event, chairId(viewer), stage.world);
        if (sighting !== null) seen.add(sighting.see);
      }
    }
    expect(stage.happened("torn").length).toBeGreaterThan(0);
    expect([...seen]).toEqual([]);
  });
});

describe("[P1] what a chair perceives", () => {
  test("whole body and stand of the one it looks at; of the others only where they look, that they move, how loud", () => {
    const stage = new Stage();
    stage.look(0, 2).run(1);
    const view = stage.see(0);
    expect(view.focus?.chair).toBe(2);
    expect(Object.keys(view.periphery[1] ?? {}).sort()).toEqual(["gaze", "moving", "volume"]);
    expect(view.periphery[0]).toBeNull();
    stage.look(0, "inward").tick();
    expect(stage.see(0).focus).toBeNull();
  });

  test("how the other stands, against the mean of all but the viewer, within the noise of seeing", () => {
    const stage = new Stage();
    stage.look(0, 1);
    let seen = 0;
    stage.run(600, () => {
      keepWhole(stage);
      stage.hold(0, -90).hold(1, 30).hold(2, 0).hold(3, -15);
      seen += stage.see(0).focus?.cents ?? 0;
    });
    expect(seen / 12_000).toBeGreaterThan(25 - 1.5);
    expect(seen / 12_000).toBeLessThan(25 + 1.5);
  });

  test("of two alone neither sees nor hears the other out of tune, however far apart they are", () => {
    const stage = new Stage({ chairs: 2 });
    stage.look(0, 1).look(1, 0);
    let [pitch, time] = [0, 0];
    stage.run(20, () => {
      stage.hold(0, 0).hold(1, 40);
      for (const [i, phase] of [0, 90].entries())
        stage.store.phase[i] = stage.chair(i).onset = phase;
      const { sounding, focus } = stage.see(0);
      expect([sounding[1]?.cents, sounding[1]?.ms]).toEqual([0, 0]);
      expect([focus?.cents, focus?.ms]).toEqual([0, 0]);
      pitch += (focus?.body.listenPitch ?? 0) / 400;
      time += (focus?.body.listenTime ?? 0) / 400;
    });
    // The face tells: the other hears it flat, and early.
    expect(pitch).toBeGreaterThan(0.3);
    expect(time).toBeLessThan(-0.3);
  });

  test("a duo's tear is heard and seen as it is", () => {
    const stage = tornStage("benign", { chairs: 2 });
    stage.look(0, 1).look(1, 0).run(3);
    const other = stage.chair(1);
    const { sounding, focus } = stage.see(0);
    expect(Math.abs(sounding[1]?.cents ?? 0)).toBeGreaterThan(3);
    expect(sounding[1]?.cents).toBeCloseTo(other.sounds - other.pitch, 8);
    expect(focus?.cents).toBeCloseTo(other.sounds - other.pitch, 8);
    const torn = other.onset - (stage.store.phase[1] as number);
    expect(sounding[1]?.ms).toBeCloseTo(torn, 8);
    expect(focus?.ms).toBeCloseTo(torn, 8);
  });

  test("pitch is heard no finer than it is seen: in steps, and over to the next without one", () => {
    const stage = new Stage();
    let [pitch, last, steepest] = [0, 0, 0];
    const hold = (): void => {
      for (const i of [0, 1, 2, 3]) stage.hold(i, i === 1 ? pitch : 0);
      const now = stage.see(0).sounding[1]?.cents ?? NaN;
      steepest = Math.max(steepest, Math.abs(now - last));
      last = now;
    };
    // A third less against the mean of three.
    const heardAt = (cents: number): number => {
      pitch = cents * 1.5;
      stage.run(6, hold);
      return last;
    };
    const heard = [0, 8, 12, 28, 32, -8, -12].map(heardAt);
    expect(heard).toEqual([0, 0, 20, 20, 40, 0, -20]);
    expect(steepest).toBeLessThanOrEqual(HEARING.glide / 20 + 1e-9);
  });

  test("a perception can be filled again in place", () => {
    const world = busy(7, 4);
    const old = perceive(busy(8, 4), chairId(1));
    const filled = perceive(world, chairId(1), old);
    expect(filled).toBe(old);
    expect(filled).toStrictEqual(perceive(world, chairId(1)));
  });

  test("[P3] a perception filled again for another chair holds nothing of the former's", () => {
    const worlds = [7, 8, 9].map((seed) => busy(seed, 5));
    const record = perceive(busy(6, 5), chairId(4));
    for (const world of worlds)
      for (const chair of [2, 0, 0, 4, 1, 3, 2])
        expect(perceive(world, chairId(chair), record)).toStrictEqual(
          perceive(world, chairId(chair)),
        );
  });

  test("[T1] each onset is known a beat ahead", () => {
    const stage = new Stage();
    stage.run(3);
    const announced = stage.see(0).sounding.map((one) => one?.ms);
    const beat = stage.see(0).music.beat;
    stage.run(0.5);
    expect(stage.see(0).music.beat).toBe(beat + 1);
    const fallen = stage.store.chairs.map((chair) => chair.onsets[0] as number);
    const centre = ((fallen[1] as number) + (fallen[2] as number) + (fallen[3] as number)) / 3;
    for (const i of [1, 2, 3]) {
      const off = (announced[i] ?? NaN) - ((fallen[i] as number) - centre);
      expect(Math.abs(off)).toBeLessThanOrEqual(HEARING.ms / 2);
      expect((announced[i] ?? NaN) / HEARING.ms).toBeCloseTo(
        Math.round((announced[i] ?? NaN) / HEARING.ms),
        8,
      );
    }
  });
});

describe("[P5] [N5] how well one sees", () => {
  /** Mean square of what is shown beyond what is meant. */
  function blur(set: (stage: Stage) => void): number {
    const stage = new Stage();
    stage.look(0, 1);
    set(stage);
    const { activation } = stage.chair(0);
    let sum = 0;
    stage.run(60, () => {
      stage.chair(0).activation = activation;
      const off = (stage.see(0).focus?.body.brow ?? 0) - (stage.chair(1).signal[0] as number);
      sum += off * off;
    });
    return sum;
  }

  test("strong own feeling distorts: strained sees worse than calm, flooded worse still", () => {
    const calm = blur(() => undefined);
    const strained = blur((stage) => (stage.chair(0).activation = 0.7));
    const flooded = blur((stage) => (stage.chair(0).activation = 0.95));
    expect(strained).toBeGreaterThan(1.5 * calm);
    expect(flooded).toBeGreaterThan(1.2 * strained);
  });

  test("whom one trusts is read more easily", () => {
    const trusting = blur((stage) => (stage.tie(0, 1).trust = 0.95));
    const wary = blur((stage) => (stage.tie(0, 1).trust = 0.1));
    expect(wary).toBeGreaterThan(1.5 * trusting);
  });
});

describe("[P1] one's own bonds", () => {
  test("band, type, step, what is owed and by whom, trust, seams; never anyone else's", () => {
    const stage = tornStage("dismissive");
    const hurt = stage.see(0).bonds[1];
    const cause = stage.see(1).bonds[0];
    expect(hurt).toMatchObject({ severity: "strain", type: "dismissive" });
    expect(cause).toMatchObject({ severity: "strain", type: "dismissive" });
    expect(stage.see(0).bonds[0]).toBeNull();
    expect(stage.see(2).bonds[0]).toMatchObject({ severity: "whole", type: null, owes: [] });
  });
});
