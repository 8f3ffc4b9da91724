import type { Body } from "../../../shared/model/body.ts";

/** A neutral body: for players who are not looked at, and for everybody on a projector. */
export const RESTING: Body = {
  brow: 0,
  eyes: 0,
  mouth: 0.1,
  head: 0,
  lean: 0,
  openness: 0.2,
  shoulders: -0.1,
  hands: 0,
  listenPitch: 0,
  listenTime: 0,
  breathRate: 12,
  breathDepth: 0.5,
  flush: 0,
  shake: 0,
};
