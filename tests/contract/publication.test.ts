import { HAND_ITEMS } from "../../shared/model/hand.ts";
import { handCode, handOf } from "../../shared/protocol/codecs.ts";
import { Decoder } from "@colyseus/schema";
import { expect, test } from "vitest";
import { SeatPublisher, openedState, showPhase } from "../../shared/protocol/seat-publisher.ts";
import { BODY_CHANNELS } from "../../shared/model/body.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { OWED_PARTS } from "../../shared/model/perception.ts";
import { chairId } from "../../shared/model/units.ts";
import { decodePerception } from "../../shared/protocol/perception-decoder.ts";
import { CUES } from "../../shared/model/cue.ts";
import { owesCode, owesOf } from "../../shared/protocol/codecs.ts";
import { ConsortState } from "../../shared/protocol/state.ts";
import { patchedClient } from "../fixtures/patched-client.ts";
import { calm, mending, torn } from "../fixtures/perceptions.ts";

/** A published room and one client, connected only by encoded bytes. */
function wire(chair: number) {
  const state = openedState("", { piece: "x", minutes: 4, pace: "normal", scene: null });
  const publisher = new SeatPublisher(state);
  const client = patchedClient(state, publisher, chair);
  const seen = new ConsortState();
  const decoder = new Decoder(seen);
  decoder.decode(client.all());
  return {
    state,
    seen,
    /** Publishes, sends what changed, and returns how many bytes that took. */
    send: (perception: Perception): number => {
      state.chairs = perception.chairs;
      showPhase(state, "playing");
      publisher.show([perception]);
      const bytes = client.patch();
      decoder.decode(bytes);
      return bytes.length;
    },
  };
}

function near(read: Perception | null, sent: Perception): void {
  if (read === null) throw new Error("nothing was read");
  const {
    focus: readFocus,
    sounding: readSound,
    bonds: readBonds,
    periphery,
    self,
    ...rest
  } = read;
  const { focus, sounding, bonds, periphery: sentPeriphery, self: sentSelf, ...sentRest } = sent;
  expect(rest).toEqual(sentRest);
  expect(self.activation).toBeCloseTo(sentSelf.activation, 1);
  expect({ ...self, activation: 0, bidAge: 0, shame: 0 }).toEqual({
    ...sentSelf,
    activation: 0,
    bidAge: 0,
    shame: 0,
  });
  expect(readBonds).toEqual(bonds);
  expect(periphery).toEqual(sentPeriphery);
  expect(readFocus === null).toBe(focus === null);
  if (readFocus && focus) {
    for (const channel of BODY_CHANNELS) {
      const off = channel === "breathRate" ? 0.5 : 0.03;
      expect(Math.abs(readFocus.body[channel] - focus.body[channel])).toBeLessThanOrEqual(off);
    }
    expect({ ...readFocus, body: 0, cents: 0, ms: 0 }).toEqual({
      ...focus,
      body: 0,
      cents: 0,
      ms: 0,
    });
  }
  sounding.forEach((sound, i) => {
    const heard = readSound[i];
    if (!sound || !heard) return expect(heard).toBe(sound);
    expect(Math.abs(heard.cents - sound.cents)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(heard.ms - sound.ms)).toBeLessThanOrEqual(1);
    expect(Math.abs(heard.volume - sound.volume)).toBeLessThanOrEqual(0.03);
  });
}

test.for([2, 5, 12])("what one of %i chairs perceives is read as it was published", (chairs) => {
  const { seen, send } = wire(0);
  expect(decodePerception(seen, chairId(0))).toBeNull();
  for (const moment of [
    calm(chairs),
    torn(chairs),
    mending(chairs),
    { ...calm(chairs), focus: null },
  ]) {
    send(moment);
    near(decodePerception(seen, chairId(0)), moment);
  }
});

test("what is agreed, what goes on within and what befalls the whole cross as they are", () => {
  const { seen, send } = wire(0);
  const base = torn(5);
  const split = { severity: "rupture", step: 2, owes: [{ by: "me", what: "showNeed" }] } as const;
  const inner: Perception = {
    ...base,
    accord: {
      conductor: chairId(3),
      shown: "moveOn",
      leader: chairId(0),
      loudness: "soft",
      checkIn: 90,
      proposal: {
        by: chairId(2),
        terms: { about: "checkIn", seconds: 60 },
        nods: 1,
        needed: 3,
      },
    },
    whole: {
      severity: "breakdown",
      step: 3,
      by: chairId(4),
      owes: [{ by: "them", what: "breathe" }],
    },
    bonds: base.bonds.map((bond) => bond && { ...bond, type: "benign", clause: "loudness" }),
    focus: base.focus && { ...base.focus, shownWish: "alone" },
    self: {
      ...base.self,
      wish: "faster",
      masking: 0.4,
      split,
      role: { pattern: "disorganised", reflex: "fading" },
      pulled: true,
      strength: "clarity",
      marked: 3,
      checkInDue: 12,
      hand: ["wait", "warm", "propose"],
    },
  };
  const others: Perception[] = (
    [
      { about: "conductor", chair: null },
      { about: "conductor", chair: chairId(0) },
      { about: "lead", chair: chairId(4) },
      { about: "loudness", loudness: "full" },
      { about: "loudness", loudness: null },
      { about: "checkIn", seconds: null },
    ] as const
  ).map((terms) => ({
    ...inner,
    self: { ...inner.self, role: { pattern: "secure", reflex: null }, split: null },
    accord: {
      ...inner.accord,
      proposal: { by: chairId(1), terms, nods: 0, needed: 2 },
    },
  }));
  for (const moment of [inner, ...others, base]) {
    send(moment);
    const read = decodePerception(seen, chairId(0));
    near(read, moment);
    expect(read?.accord).toEqual(moment.accord);
  }
});

test("every edge of the numbers survives the wire", () => {
  const { seen, send } = wire(0);
  const base = torn(5);
  const loud = (x: number): Perception => ({
    ...base,
    music: { ...base.music, beat: -1, beatTick: 70_000 },
    tick: 70_001,
    self: {
      ...base.self,
      bow: { pitch: 0 - x, tempo: x, volume: 1 },
      gaze: "away",
      activation: 1,
      bidTo: null,
    },
    focus: base.focus && {
      ...base.focus,
      chair: chairId(4),
      gaze: "inward",
      body: { ...base.focus.body, brow: x, eyes: -x, breathRate: 30, shake: 1 },
      cents: (-x * 900) as never,
      ms: (x * 900) as never,
    },
  });
  for (const x of [1, -1, 0]) {
    const moment = loud(x);
    send(moment);
    const read = decodePerception(seen, chairId(0));
    near(read, moment);
    expect(read?.self.bow.tempo).toBe(x);
  }
});

test("nothing is sent twice, and a tremble below seeing and hearing is not sent at all", () => {
  const { send } = wire(0);
  const moment = calm(8);
  send(moment);
  expect(send(moment)).toBe(0);
  const trembling: Perception = {
    ...moment,
    focus: moment.focus && {
      ...moment.focus,
      cents: (moment.focus.cents + 0.3) as never,
      body: { ...moment.focus.body, brow: moment.focus.body.brow + 0.02 },
    },
    sounding: moment.sounding.map((s) => s && { ...s, cents: (s.cents + 0.3) as never }),
  };
  expect(send(trembling)).toBe(0);
});

test("what a repair still waits for crosses as written, whatever it is", () => {
  const owes = [...CUES, ...OWED_PARTS] as const;
  const all = owes.map((what, i) => ({
    by: (["me", "them", "both"] as const)[i % 3] ?? "me",
    what,
  }));
  expect(owesOf(owesCode(all))).toEqual(all);
});

test.each([[null], [[]], [["wait"]], [HAND_ITEMS]] as const)(
  "[J2] a hand goes over the wire as it is: %j",
  (hand) => {
    expect(handOf(handCode(hand))).toEqual(hand);
    expect(handCode(hand)).toBeLessThan(2 ** 31);
  },
);
