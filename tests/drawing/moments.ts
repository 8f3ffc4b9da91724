import fc from "fast-check";
import type { Moment } from "../../client/drawing/figure/body-pose.ts";
import { BODY_CHANNELS, type Body } from "../../shared/model/body.ts";
import { CUES } from "../../shared/model/cue.ts";
import { BODY_AT_EASE } from "../fixtures/perceptions.ts";

export const AT_EASE: Moment = {
  body: BODY_AT_EASE,
  gaze: { x: 0, y: 0 },
  cue: null,
  cueAge: 0,
  beat: 4.25,
  torn: 0,
  playing: true,
};

/** Lowest and highest value of a channel, as `body.ts` says. */
export const RANGE: Readonly<Record<keyof Body, readonly [number, number]>> = {
  brow: [-1, 1],
  eyes: [-1, 1],
  mouth: [-1, 1],
  head: [-1, 1],
  lean: [-1, 1],
  openness: [-1, 1],
  shoulders: [-1, 1],
  hands: [-1, 1],
  listenPitch: [-1, 1],
  listenTime: [-1, 1],
  breathRate: [8, 30],
  breathDepth: [0, 1],
  flush: [0, 1],
  shake: [0, 1],
};

const within = ([min, max]: readonly [number, number]) => fc.double({ min, max, noNaN: true });

export const anyBody: fc.Arbitrary<Body> = fc.record(
  Object.fromEntries(BODY_CHANNELS.map((channel) => [channel, within(RANGE[channel])])),
) as unknown as fc.Arbitrary<Body>;

export const anyMoment: fc.Arbitrary<Moment> = fc.record({
  body: anyBody,
  gaze: fc.record({ x: within([-1, 1]), y: within([-1, 1]) }),
  cue: fc.constantFrom(null, ...CUES),
  cueAge: within([0, 4000]),
  beat: within([0, 200]),
  torn: within([0, 1]),
  playing: fc.boolean(),
});
