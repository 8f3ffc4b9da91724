/** [Y11] Bonds of pairs follow their people to other chairs and consorts. */
import { describe, expect, test } from "vitest";
import { PairBonds } from "../../shared/live/pair-bonds.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import type { ConsortReport } from "../../shared/live/consort-orders.ts";
import type { Person } from "../../shared/live/people.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { keptOf } from "../../shared/model/kept.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { chairId } from "../../shared/model/units.ts";
import { bondOf, chairAt, open, type Store, tieOf } from "../../shared/model/world.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { seatAll } from "../../shared/session/led-seats.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const [ADA, BO, CY, DAN] = [0, 1, 2, 3].map((id) => id as PersonId) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];

/** Consorts of one session, by number, and the session's bonds. */
class Room {
  readonly bonds = new PairBonds();
  readonly #consorts: ConsortSession[] = [];
  #seed = 1;

  consort(which: number): ConsortSession {
    return (this.#consorts[which] ??= new ConsortSession({
      alone: false,
      lesson: false,
      led: true,
      random: seededRandomness((this.#seed += 1)),
      scenarios: BUILT_IN,
    }));
  }

  /** Seats by chair; null: nobody. `away`: people whose device has not connected. */
  seat(which: number, people: readonly (PersonId | null)[], away: readonly PersonId[] = []): void {
    const consort = this.consort(which);
    const seats = people.flatMap((person, chair) =>
      person === null
        ? []
        : [
            {
              chair: chairId(chair),
              secret: `secret ${person}`,
              name: `P${person}`,
              setDown: false,
              person,
            },
          ],
    );
    const seated = seats.map(({ person, chair }) => ({ id: person, seat: { consort: 0, chair } }));
    const changed = seatAll(consort, seats, 0, 0, this.bonds.among(seated as Person[]));
    if (typeof changed === "string") throw new Error(changed);
    for (const { person, secret } of seats) if (!away.includes(person)) consort.resume(secret);
  }

  /** Plays a movement in which `happens` changes the world. */
  play(which: number, happens: (store: Store) => void = () => {}): void {
    const consort = this.consort(which);
    consort.begin();
    this.ticks(which, 40);
    happens(this.store(which));
    consort.endNow();
  }

  ticks(which: number, count: number): void {
    for (let i = 0; i < count; i += 1) this.consort(which).tick(2);
  }

  /** The consort's report. */
  report(which: number): ConsortReport {
    const { simulation, seating } = this.consort(which);
    if (simulation.world === null) throw new Error("nothing was played");
    const people = seating.carried.sat as readonly (PersonId | null)[];
    const kept = { people, kept: keptOf(simulation.world) };
    return JSON.parse(
      JSON.stringify({ begun: simulation.recordings.length, kept }),
    ) as ConsortReport;
  }

  tell(which: number): void {
    this.bonds.take(which, this.report(which));
  }

  store(which: number): Store {
    const { world } = this.consort(which).simulation;
    if (world === null) throw new Error("nothing was played");
    return open(world);
  }
}

/** Ada and Bo have mended twice, with different trust; Cy is torn from Bo. */
function grown(store: Store): void {
  bondOf(store, 0, 1).seams = 2;
  bondOf(store, 0, 1).residue = 0.25;
  tieOf(store, 0, 1).trust = 0.9;
  tieOf(store, 1, 0).trust = 0.6;
  chairAt(store, 0).guard = 0.125;
  bondOf(store, 1, 2).rupture = openRupture({
    type: "dismissive",
    cause: chairId(2),
    hurt: chairId(1),
    answer: "support",
    since: 0,
    severity: 0.5,
  });
}

describe("[Y11] bonds of pairs", () => {
  test("go along to another consort and other chairs, whichever way round they sit there", () => {
    const room = new Room();
    room.seat(0, [ADA, BO, CY]);
    room.play(0, grown);
    const dialect = [...chairAt(room.store(0), 0).dialect];
    const { trust } = tieOf(room.store(0), 0, 1);
    room.tell(0);
    room.seat(1, [CY, BO, null, ADA]);
    room.consort(1).begin();
    const store = room.store(1);
    expect(bondOf(store, 1, 3)).toMatchObject({ seams: 2 });
    expect(bondOf(store, 1, 3).residue).toBeGreaterThan(0.2);
    expect(tieOf(store, 3, 1).trust).toBe(trust);
    expect(tieOf(store, 1, 3).trust).toBeLessThan(trust);
    expect(chairAt(store, 3).dialect).toEqual(new Float64Array(dialect));
    expect(bondOf(store, 0, 1).rupture).toMatchObject({ type: "dismissive", cause: 0, hurt: 1 });
    expect(store.tally.ruptures).toBe(1);
    expect(bondOf(store, 0, 3).seams).toBe(0);
    expect(bondOf(store, 0, 2)).toMatchObject({ seams: 0, residue: 0, rupture: null });
  });

  test("stand in the recording, so that it plays again bit for bit", () => {
    const room = new Room();
    room.seat(0, [ADA, BO, CY]);
    room.play(0, grown);
    room.tell(0);
    room.seat(1, [CY, BO, null, ADA]);
    room.play(1);
    // A new seating in the same consort: its world continues.
    const before = replay(structured(room, 1, 0));
    room.tell(1);
    room.seat(1, [ADA, CY, BO]);
    room.play(1);
    const { world } = room.consort(1).simulation;
    const again = replay(structured(room, 1, 1), before);
    expect(world && hashWorld(again)).toBe(world && hashWorld(world));
    const { setup } = structured(room, 1, 1);
    expect(setup.kept?.bonds.length).toBeGreaterThan(0);
    const bare = { ...setup };
    delete (bare as { kept?: unknown }).kept;
    const without = replay(
      { ...structured(room, 1, 1), setup: bare },
      replay(structured(room, 1, 0)),
    );
    expect(hashWorld(without)).not.toBe(hashWorld(again));
  });

  test("are not touched for those who sit as they sat", () => {
    const room = new Room();
    room.seat(0, [ADA, BO, CY]);
    room.play(0, grown);
    room.tell(0);
    room.seat(0, [ADA, BO, DAN]);
    room.play(0);
    expect(bondOf(room.store(0), 0, 1).seams).toBe(2);
    const { kept } = structured(room, 0, 1).setup;
    expect(kept?.bonds.some(({ a, b }) => a === 0 && b === 1)).toBe(false);
    expect(bondOf(room.store(0), 1, 2)).toMatchObject({ seams: 0, rupture: null });
    room.tell(0);
    room.seat(0, [ADA, BO, DAN]);
    room.play(0);
    expect(structured(room, 0, 2).setup.kept).toBeUndefined();
  });

  test("mixed anew, each pair has its own, and a newcomer nobody's", () => {
    const room = new Room();
    room.seat(0, [ADA, BO, CY]);
    room.play(0, grown);
    room.tell(0);
    room.seat(0, [DAN, ADA, BO, CY]);
    room.consort(0).begin();
    const store = room.store(0);
    expect([0, 1, 2, 3].map((other) => (other === 1 ? 0 : bondOf(store, 1, other).seams))).toEqual([
      0, 0, 2, 0,
    ]);
    expect(bondOf(store, 2, 3).rupture).toMatchObject({ cause: 3, hurt: 2 });
    expect(chairAt(store, 0).guard).toBe(0);
  });

  test("are not made by the bot of somebody who is away", () => {
    const room = new Room();
    room.seat(0, [ADA, BO, CY], [BO]);
    room.play(0, grown);
    room.tell(0);
    expect(room.bonds.save().pairs.map(([one, other]) => [one, other])).toEqual([[ADA, CY]]);
    room.seat(0, [ADA, BO, CY]);
    room.consort(0).begin();
    expect(bondOf(room.store(0), 0, 1).seams).toBe(0);
  });
});

describe("[Y11] what consorts report", () => {
  test("late, twice or after the people have played elsewhere, changes nothing", () => {
    const room = new Room();
    room.seat(0, [ADA, BO]);
    room.play(0, (store) => (bondOf(store, 0, 1).seams = 1));
    const early = room.report(0);
    room.bonds.take(0, early);
    room.seat(1, [BO, ADA]);
    room.play(1, (store) => (bondOf(store, 0, 1).seams = 5));
    room.tell(1);
    expect(room.bonds.take(0, early)).toEqual([]);
    expect(room.bonds.save().pairs.map(([, , bond]) => bond.seams)).toEqual([5]);
  });

  test("is plain data: stored and loaded, it is the same for whoever sits together next", () => {
    const room = new Room();
    room.seat(0, [ADA, BO, CY]);
    room.play(0, grown);
    room.tell(0);
    const other = new PairBonds();
    other.load(JSON.parse(JSON.stringify(room.bonds.save())) as ReturnType<PairBonds["save"]>);
    expect(other.save()).toEqual(room.bonds.save());
    const sitting = [CY, ADA].map((id, chair) => ({ id, seat: { consort: 0, chair } }));
    expect(other.among(sitting as Person[])).toEqual(room.bonds.among(sitting as Person[]));
    expect(other.among([])).toBeNull();
  });

  test("of a breach of what was agreed, the residue is kept: the agreement was of its hour", () => {
    const room = new Room();
    room.seat(0, [ADA, BO]);
    room.play(0, (store) => {
      bondOf(store, 0, 1).rupture = openRupture({
        type: "contractual",
        cause: chairId(0),
        hurt: chairId(1),
        answer: null,
        clause: "loudness",
        since: 0,
        severity: 0.5,
      });
    });
    room.tell(0);
    const [[, , bond] = []] = room.bonds.save().pairs;
    expect(bond).toMatchObject({ tear: null, residueOf: "contractual" });
    expect(bond?.residue).toBeGreaterThan(0.3);
  });
});

/** As plain data, as it is stored. */
function structured(room: Room, which: number, movement: number) {
  const recording = room.consort(which).simulation.recordings[movement];
  if (recording === undefined) throw new Error("no such movement");
  return JSON.parse(JSON.stringify(recording)) as typeof recording;
}
