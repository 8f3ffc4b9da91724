/** What a player shows is coded from that player alone. */
import { expect, test } from "vitest";
import { createWorld } from "../../../shared/model/consort.ts";
import { open, type World } from "../../../shared/model/world.ts";
import type { Event } from "../../../shared/model/event.ts";
import { chairId } from "../../../shared/model/units.ts";
import { plainScore } from "../play.ts";
import { PhaseCoder } from "./monadic-phases.ts";

const ME = chairId(0);
const OTHER = chairId(1);

function calmPair(): { world: World; me: ReturnType<typeof open>["chairs"][number] } {
  const world = createWorld({ seed: 1, chairs: 2, pace: "expert", score: plainScore(60) });
  const [me] = open(world).chairs;
  if (me === undefined) throw new Error("a pair has a first chair");
  me.gaze = OTHER;
  return { world, me };
}

/** The phase of a step in which these things happen at its first tick, and nothing after. */
function phaseAfter(world: World, ...events: Event[]): string {
  const coder = new PhaseCoder(ME);
  coder.observe(world, events);
  return coder.nextStep();
}

test("what one sees of a calm player who only attends is set, watchful when somewhat stirred", () => {
  const { world, me } = calmPair();
  expect(phaseAfter(world)).toBe("set");
  me.activation = 0.3;
  expect(phaseAfter(world)).toBe("monitor");
  me.activation = 0.5;
  expect(phaseAfter(world)).toBe("protest");
});

test("looking away and comforting oneself cover all else", () => {
  const { world, me } = calmPair();
  me.activation = 0.9;
  me.gaze = "away";
  expect(phaseAfter(world)).toBe("avert");
  me.gaze = "inward";
  expect(phaseAfter(world)).toBe("avert");
  me.gaze = OTHER;
  me.breathing = true;
  expect(phaseAfter(world)).toBe("avert");
});

test.each([
  ["warm", "play"],
  ["nod", "play"],
  ["ask", "elicit"],
  ["showNeed", "elicit"],
  ["glare", "protest"],
  ["stop", "protest"],
  ["comeUp", "set"],
] as const)("after %s one shows %s", (cue, phase) => {
  const { world } = calmPair();
  const { tick } = world;
  expect(phaseAfter(world, { event: "cue", tick, by: ME, to: OTHER, cue })).toBe(phase);
  expect(phaseAfter(world, { event: "cue", tick, by: OTHER, to: ME, cue })).toBe("set");
});

test("a need shows as the need that it is, until it is met", () => {
  const { world, me } = calmPair();
  me.bid = {
    need: "closeness",
    to: OTHER,
    since: 0,
    answerBy: 100,
    lateBy: 200,
    leak: 1,
    faint: false,
    told: false,
    worth: 1,
    met: false,
    until: 0,
  };
  expect(phaseAfter(world)).toBe("closeness");
  me.bid.met = true;
  expect(phaseAfter(world)).toBe("set");
});

test("one answer is not the play of two: who is met eases, and shows no play of its own", () => {
  const { world } = calmPair();
  const { tick } = world;
  const met = { event: "met", tick, chair: ME, by: OTHER, need: "support" } as const;
  const how = { timely: true, told: false, worth: 1, seconds: 3 } as const;
  expect(phaseAfter(world, { ...met, ...how })).toBe("set");
  expect(phaseAfter(world, { event: "greeted", tick, chair: ME, by: OTHER })).toBe("set");
});

test("bowing against the rest is engagement with the music", () => {
  const { world, me } = calmPair();
  me.bow = { pitch: 0.5, tempo: 0, volume: 0.5 };
  expect(phaseAfter(world)).toBe("object");
});

test("a step is what held longest in it, and the next begins anew", () => {
  const { world, me } = calmPair();
  const coder = new PhaseCoder(ME);
  me.gaze = "away";
  for (let tick = 0; tick < 3; tick++) coder.observe(world, []);
  me.gaze = OTHER;
  for (let tick = 0; tick < 4; tick++) coder.observe(world, []);
  expect(coder.nextStep()).toBe("set");
  me.gaze = "away";
  coder.observe(world, []);
  expect(coder.nextStep()).toBe("avert");
});
