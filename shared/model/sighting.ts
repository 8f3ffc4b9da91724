import type { Terms } from "./agreement.ts";
import { causeOf, type TearCause } from "./cause.ts";
import type { World } from "./world.ts";
import type { Answer, Cue } from "./cue.ts";
import type { Event } from "./event.ts";
import type { RepairStep, RuptureType } from "./perception.ts";
import type { Reflex } from "./role.ts";
import type { ChairId } from "./units.ts";
import type { Wish } from "./wish.ts";

/**
 * An event as one chair may know of it ([P3]): nothing of bonds between others, nothing of anyone
 * else's inside. The client turns these into sound and light; they carry no state.
 */
export type Sighting =
  /** A cue of the focused player, or one meant for the viewer; `cue` is null when only glimpsed. */
  | { readonly see: "cue"; readonly by: ChairId; readonly atMe: boolean; readonly cue: Cue | null }
  /** The viewer's need has risen and turned to `to`. */
  | { readonly see: "need"; readonly to: ChairId }
  /** The viewer's bid was met. */
  | { readonly see: "met"; readonly by: ChairId; readonly timely: boolean }
  /** The viewer's bid went unanswered. */
  | { readonly see: "missed"; readonly by: ChairId }
  /** The viewer's bid got an answer that does not fit. */
  | { readonly see: "misread"; readonly by: ChairId; readonly answer: Answer }
  /** The viewer met a need: the other's body eases. */
  | { readonly see: "eased"; readonly chair: ChairId }
  /** [N4] Somebody whom the viewer gave space is back. */
  | { readonly see: "returned"; readonly chair: ChairId }
  /** [G3] One of the viewer's bonds has torn, and from what. */
  | {
      readonly see: "torn";
      readonly with: ChairId;
      readonly type: RuptureType;
      readonly why: TearCause;
    }
  | { readonly see: "step"; readonly with: ChairId; readonly step: RepairStep }
  | { readonly see: "slipped"; readonly with: ChairId; readonly step: RepairStep }
  | {
      readonly see: "mended";
      readonly with: ChairId;
      readonly type: RuptureType;
      readonly seconds: number;
    }
  /** [R10] A small tear of the viewer was let be when the consort began again. */
  | { readonly see: "letBe"; readonly with: ChairId }
  | { readonly see: "gather"; readonly by: ChairId }
  /** [R9] The viewer is split, takes a step of mending it, is whole again. */
  | { readonly see: "split" }
  | { readonly see: "splitStep"; readonly step: 0 | 1 | 2 }
  | { readonly see: "wholeAgain"; readonly seconds: number }
  /** [R10] The whole falls apart, takes a step, slips back, begins again. */
  | { readonly see: "fellApart" }
  | {
      readonly see: "gathering";
      readonly step: RepairStep;
      readonly by: ChairId | null;
      readonly slipped: boolean;
    }
  | { readonly see: "beganAgain"; readonly seconds: number }
  /** [O2] Public. */
  | { readonly see: "proposed"; readonly by: ChairId; readonly terms: Terms }
  | { readonly see: "agreed"; readonly by: ChairId; readonly terms: Terms }
  | { readonly see: "lapsed"; readonly by: ChairId; readonly terms: Terms }
  /** [D1] Somebody has shown the viewer their wish; or the two have agreed to differ. */
  | { readonly see: "wish"; readonly of: ChairId; readonly wish: Wish }
  | { readonly see: "metHalfway" | "agreedToDiffer"; readonly with: ChairId }
  /** [Q2] The viewer has noticed their own reflex. */
  | { readonly see: "noticedReflex"; readonly reflex: Reflex }
  | { readonly see: "hard"; readonly on: boolean };

/**
 * What `viewer` may know of an event, or null. To be called in the tick of the event, since it
 * depends on who looks where.
 */
export function sightingsOf(event: Event, viewer: ChairId, world: World): Sighting | null {
  switch (event.event) {
    case "cue":
      return cueSeen(event, viewer, world);
    case "need":
    case "turned":
      return event.chair === viewer ? { see: "need", to: event.to } : null;
    case "met":
      if (event.chair === viewer) return { see: "met", by: event.by, timely: event.timely };
      return event.by === viewer ? { see: "eased", chair: event.chair } : null;
    case "missed":
      return event.chair === viewer ? { see: "missed", by: event.by } : null;
    case "misread":
      if (event.chair !== viewer) return null;
      return { see: "misread", by: event.by, answer: event.answer };
    case "returned":
      if (event.chair === viewer) return null;
      return event.to === viewer || seesFully(world, viewer, event.chair)
        ? { see: "returned", chair: event.chair }
        : null;
    case "torn": {
      const { cause, hurt, type } = event;
      if (cause !== viewer && hurt !== viewer) return null;
      const other = cause === viewer ? hurt : cause;
      return { see: "torn", with: other, type, why: causeOf(event, viewer, world) };
    }
    case "step": {
      const other = otherOf(event, viewer);
      if (other === null) return null;
      return { see: event.slipped ? "slipped" : "step", with: other, step: event.step };
    }
    case "mended": {
      const other = otherOf(event, viewer);
      if (other === null) return null;
      return { see: "mended", with: other, type: event.type, seconds: event.seconds };
    }
    case "letBe": {
      const other = otherOf(event, viewer);
      return other === null ? null : { see: "letBe", with: other };
    }
    case "hard":
      return { see: "hard", on: event.on };
    case "split":
      return event.chair === viewer ? { see: "split" } : null;
    case "splitStep":
      return event.chair === viewer ? { see: "splitStep", step: event.step } : null;
    case "wholeAgain":
      return event.chair === viewer ? { see: "wholeAgain", seconds: event.seconds } : null;
    case "fellApart":
      return { see: "fellApart" };
    case "gathering":
      return { see: "gathering", step: event.step, by: event.by, slipped: event.slipped };
    case "beganAgain":
      return { see: "beganAgain", seconds: event.seconds };
    case "proposed":
    case "agreed":
    case "lapsed":
      return { see: event.event, by: event.by, terms: event.terms };
    case "wishShown":
      return event.to === viewer ? { see: "wish", of: event.chair, wish: event.wish } : null;
    case "metHalfway":
    case "agreedToDiffer": {
      const other = otherOf(event, viewer);
      return other === null ? null : { see: event.event, with: other };
    }
    case "noticedReflex":
      return event.chair === viewer ? { see: "noticedReflex", reflex: event.reflex } : null;
    default:
      return null;
  }
}

/** A stab and a dragging tempo are heard without looking; other cues only show. */
const HEARD: ReadonlySet<Cue> = new Set<Cue>(["stab", "impose"]);

function cueSeen(event: Event & { event: "cue" }, viewer: ChairId, world: World): Sighting | null {
  const { by, to, cue } = event;
  if (by === viewer) return null;
  if (cue === "gather") return { see: "gather", by };
  const atMe = to === viewer;
  if (!atMe && !seesFully(world, viewer, by)) return null;
  const plain = seesFully(world, viewer, by) || HEARD.has(cue);
  return { see: "cue", by, atMe, cue: plain ? cue : null };
}

function seesFully(world: World, viewer: ChairId, chair: ChairId): boolean {
  const me = world.chairs[viewer];
  return me !== undefined && me.gaze === chair && world.tick >= me.lands;
}

function otherOf(
  bond: { readonly a: ChairId; readonly b: ChairId },
  viewer: ChairId,
): ChairId | null {
  if (bond.a === viewer) return bond.b;
  return bond.b === viewer ? bond.a : null;
}
