/** [P3] on the wire: what is decoded here is what reached a client's socket, nothing else. */
import { Decoder } from "@colyseus/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { patchedClient } from "../fixtures/patched-client.ts";
import { SeatPublisher, openedState } from "../../shared/protocol/seat-publisher.ts";
import { marksFor } from "../../shared/pieces/index.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { cloneWorld } from "../../shared/model/hash.ts";
import type { Brought } from "../../shared/model/setup.ts";
import { open as opened, type Store, type World } from "../../shared/model/world.ts";
import { CUES } from "../../shared/model/cue.ts";
import { PATTERNS } from "../../shared/model/role.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { step } from "../../shared/model/step.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { chairId } from "../../shared/model/units.ts";
import {
  BondsState,
  ConsortState,
  SoundState,
  FLAG,
  Seat,
  SelfState,
  SightState,
} from "../../shared/protocol/state.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { FRAME, frameCode, captureFrames } from "./frame-capture.ts";
import type { FrameCapture } from "./frame-capture.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** Everything of the state that a client ever received, and its decoder. */
function decoded(line: FrameCapture): Decoder<ConsortState> {
  const decoder = new Decoder(new ConsortState());
  for (const frame of line.frames) {
    const code = frameCode(frame);
    if (code === FRAME.state || code === FRAME.patch) decoder.decode(frame, { offset: 1 });
  }
  return decoder;
}

/** Field names that a schema instance has a value for. */
const fields = (of: object) => Object.keys((of as { toJSON(): object }).toJSON()).toSorted();

test("[P3] after a whole movement a client has one chair's perception and the public state, no more", async () => {
  const ada = await captureFrames(
    server.origin,
    { enter: "friends", movement: { minutes: 1 } },
    { name: "Ada" },
  );
  const bo = await captureFrames(server.origin, { roomId: ada.roomId }, { name: "Bo" });
  ada.room.send("start");
  let cue = 0;
  await server.until(
    () => {
      // As fast as anyone may act.
      for (const line of cue % 3 === 0 ? [ada, bo] : []) {
        line.room.send("command", { do: "look", at: (cue / 3) % 4 });
        line.room.send("command", { do: "cue", cue: CUES[cue % CUES.length] });
      }
      cue += 1;
      return ada.room.state.phase === 2;
    },
    "the movement ends",
    1400,
  );

  for (const [me, line] of [ada, bo].entries()) {
    const decoder = decoded(line);
    const { state } = decoder;
    const all = [...decoder.root.refs.values()];
    for (const kind of [SightState, SelfState, SoundState, BondsState])
      expect(all.filter((ref) => ref instanceof kind)).toHaveLength(1);
    expect(all.filter((ref) => ref instanceof Seat)).toHaveLength(12);
    expect(fields(state).join(" ")).toBe(
      "beat beatTick beatTicks beats beatsPerBar chairs checkIn code conductor conducts epoch " +
        "hard host leadEnding leadMiddle leadOpening leader loudness minutes nods nodsNeeded pace " +
        "phase piece proposalAbout proposalBy proposalPassage proposalValue renewed result resumes scenario " +
        "scene seats sharing still tick turn",
    );
    const open = ["instrument", "name", "persona", "player"];
    state.seats.forEach((seat, chair) => {
      expect(fields(seat)).toEqual(
        chair === me ? [...open, "bonds", "self", "sight", "sound"].toSorted() : open,
      );
    });
    // Nothing is known of how others hear this player: these never leave their first value.
    const own = state.seats[me];
    const { sound = {}, bonds = {}, sight = {} } = own ?? {};
    for (const [part, first] of [
      [sound, new SoundState()],
      [bonds, new BondsState()],
    ] as const) {
      for (const name of fields(first).filter(
        (field) => field.endsWith(`${me}`) && !/1[01]$/.test(field),
      ))
        expect(Reflect.get(part, name)).toBe(Reflect.get(first, name));
    }
    expect(Reflect.get(sight, `glimpseGaze${me}`)).toBe(255);
    const kinds = new Set(line.words.map(({ kind }) => kind));
    expect(
      [...kinds].filter(
        (k) =>
          ![
            "seated",
            "sighting",
            "refused",
            "declined",
            "takeover",
            "outcome",
            "ownPart",
            "part",
          ].includes(k),
      ),
    ).toEqual([]);
  }
});

test("[P3] a chair's parts go with the chair: who takes it over sees it, who left it sees no more", async () => {
  const ada = await captureFrames(server.origin, { enter: "friends" }, { name: "Ada" });
  const bo = await captureFrames(server.origin, { roomId: ada.roomId }, { name: "Bo" });
  await server.settle(() => ada.frames.length > 0 && bo.frames.length > 0, "first states");
  bo.room.send("start");
  ada.room.send("start");
  await server.until(() => ada.room.state.phase === 1, "it plays");
  await bo.room.leave();
  await server.until(() => ada.room.state.tick > 20, "on they play");
  const cy = await captureFrames(server.origin, { roomId: ada.roomId }, { name: "Cy" });
  await server.until(() => cy.room.state?.tick > 60, "and on");
  const { state, root } = decoded(cy);
  expect([...root.refs.values()].filter((ref) => ref instanceof SightState)).toHaveLength(1);
  expect((state.seats[1]?.sight?.flags ?? 0) & FLAG.live).toBe(FLAG.live);
  expect(state.seats[0]?.sight).toBeUndefined();
  await ada.room.leave();
});

// ---- the same bytes, whatever is hidden ----

/** A room's state and the bytes that one viewer of it would receive next. */
function wire(viewer: number) {
  const state = openedState("", { piece: "x", minutes: 1, pace: "normal", scene: null });
  const publisher = new SeatPublisher(state);
  for (let chair = 0; chair < 4; chair += 1) publisher.view(chair, true);
  const client = patchedClient(state, publisher, viewer, false);
  client.patch();
  return (world: World): string => {
    // Every chair is published, as when four people play.
    publisher.show([0, 1, 2, 3].map((chair) => perceive(world, chairId(chair))));
    return Buffer.from(client.patch()).toString("hex");
  };
}

const ME = 0;
/** Ways to change what chair 0 must not learn, at one moment. */
const HIDDEN: readonly (readonly [string, (store: Store) => void])[] = [
  ["its own pitch", ({ chairs }) => (at(chairs, ME).pitch += 40)],
  ["how it sounds", ({ chairs }) => (at(chairs, ME).sounds += 40)],
  ["its own onset", ({ chairs }) => (at(chairs, ME).onset += 90)],
  ["its own lateness", ({ chairs }) => (at(chairs, ME).late += 90)],
  ["another's activation", ({ chairs }) => (at(chairs, 2).activation = 0.99)],
  ["another's shame", ({ chairs }) => (at(chairs, 2).shame = 0.9)],
  ["another's working model", ({ chairs }) => (at(chairs, 2).guard = 0.9)],
  ["its own working model", ({ chairs }) => (at(chairs, ME).guard = 0.9)],
  ["another's need", ({ chairs }) => (at(chairs, 2).bid = null)],
  ["when another's next need comes", ({ chairs }) => (at(chairs, 2).nextNeed += 40)],
  ["what another wishes and has not shown", ({ chairs }) => (at(chairs, 2).wish = "louder")],
  [
    "another's card",
    ({ chairs }) => (at(chairs, 2).role = { pattern: "preoccupied", reflex: "makingNice" }),
  ],
  [
    "another's reflex, and what has become of it",
    ({ chairs, tick }) =>
      Object.assign(at(chairs, 2), {
        pulledUntil: tick + 99,
        strength: "clarity",
        strongUntil: tick + 99,
        marked: 3,
      }),
  ],
  ["how long another has kept up a false face", ({ chairs }) => (at(chairs, 2).mask = 0.9)],
  [
    "another's split",
    ({ chairs, tick }) =>
      (at(chairs, 2).split = {
        since: tick,
        severity: 0.9,
        step: 1,
        held: 3,
        evidence: { tick, what: "masked", by: at(chairs, 2).id, to: at(chairs, 2).id },
      }),
  ],
  ["when another has to ask", ({ chairs, tick }) => (at(chairs, 2).checkInBy = tick + 7)],
  [
    "a rupture between others",
    ({ bonds, tick }) =>
      bonds
        .filter(({ a }) => a !== ME)
        .forEach((bond) => {
          const { a: cause, b: hurt } = bond;
          bond.sound = 0.7;
          bond.rupture = openRupture({
            type: "toxic",
            cause,
            hurt,
            answer: null,
            since: tick,
            severity: 0.8,
          });
        }),
  ],
  [
    "what others have shown each other",
    ({ ties }) =>
      ties
        .filter(({ from }) => from !== ME)
        .forEach((tie) => Object.assign(tie, { wishSeen: true, wishNodded: true, told: true })),
  ],
  [
    "trust between others",
    ({ ties }) => ties.filter((t) => t.from !== ME).forEach((t) => (t.trust = 0.03)),
  ],
  [
    "residue and seams between others",
    ({ bonds }) =>
      bonds
        .filter((b) => b.a !== ME)
        .forEach((b) => {
          b.residue = 0.9;
          b.seams = 7;
        }),
  ],
];

/** Cards, wishes and agreements for all, so that there is something to leak. */
const BROUGHT: Brought = {
  agreements: { conductor: chairId(1), leads: [], loudness: "soft", checkIn: 30 },
  roles: [null, ...PATTERNS.slice(1).map((pattern) => ({ pattern, reflex: "fading" as const }))],
  wishes: ["softer", "slower", "alone", "faster"],
};

const at = <T>(row: readonly T[], i: number): T => {
  const item = row[i];
  if (item === undefined) throw new RangeError(`nothing at ${i}`);
  return item;
};

test.for(HIDDEN)("[P3] chair 0 gets the same bytes whatever %s is", ([, change]) => {
  const score = marksFor("tallis-canon", 4, 1);
  for (let seed = 1; seed <= 5; seed += 1) {
    const world = createWorld({ seed, chairs: 4, pace: "expert", score, ...BROUGHT });
    for (let tick = 0; tick < 400; tick += 1) {
      step(world, busy(tick));
      if (tick % 40 !== 39) continue;
      const other = cloneWorld(world);
      change(opened(other));
      expect(wire(ME)(other)).toBe(wire(ME)(world));
    }
  }
});

test("[P3] … and other bytes when something it may see is another: the comparison can fail", () => {
  const score = marksFor("tallis-canon", 4, 1);
  const world = createWorld({ seed: 1, chairs: 4, pace: "expert", score });
  for (let tick = 0; tick < 100; tick += 1) step(world, busy(tick));
  const other = cloneWorld(world);
  at(opened(other).chairs, 2).sounds += 40;
  expect(wire(ME)(other)).not.toBe(wire(ME)(world));
});

/** What a chair may be told although it is not involved. */
const PUBLIC = new Set<Sighting["see"]>([
  "cue",
  "gather",
  "hard",
  "proposed",
  "agreed",
  "lapsed",
  "fellApart",
  "gathering",
  "beganAgain",
  "returned",
]);
const PARTS = ["by", "to", "chair", "cause", "hurt", "a", "b"] as const;

test("[P3] what happens to others is told to those it happens to: needs, tears, wishes, splits, reflexes", () => {
  const score = marksFor("lachrimae", 4, 4);
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 6; seed += 1) {
    const world = createWorld({ seed, chairs: 4, pace: "expert", score, ...BROUGHT });
    for (let tick = 0; tick < 3000 && world.playing; tick += 1) {
      for (const event of step(world, busy(tick)).events) {
        for (const viewer of world.chairs) {
          if (PARTS.some((part) => Reflect.get(event, part) === viewer.id)) continue;
          kinds.add(event.event);
          const sighting = sightingsOf(event, viewer.id, world);
          if (sighting !== null) expect(PUBLIC).toContain(sighting.see);
        }
      }
    }
  }
  // The run had something to leak.
  for (const kind of ["need", "met", "missed", "misread", "torn", "told", "wishShown", "split"])
    expect(kinds).toContain(kind);
});

/** Everybody looks around and acts. */
function busy(tick: number): Sent[] {
  return [0, 1, 2, 3].flatMap((chair): Sent[] => {
    const cue = CUES[(tick * 7 + chair) % CUES.length];
    if ((tick + chair * 3) % 11 === 0 && cue)
      return [{ chair: chairId(chair), command: { do: "cue", cue } }];
    if ((tick + chair * 5) % 17 !== 0) return [];
    return [
      { chair: chairId(chair), command: { do: "look", at: chairId((chair + 1 + (tick % 3)) % 4) } },
    ];
  });
}
