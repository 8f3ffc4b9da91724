/** [V1] What events and time do to each chair's activation and shame. */
import { RUPTURES } from "../ruptures/all.ts";
import { isEdge } from "../cue.ts";
import type { Chair } from "../chair.ts";
import { bondAt, chairAt, looksAt, type Store } from "../world.ts";
import { tearWeighs } from "../trouble.ts";
import type { Event } from "../event.ts";
import { ACTIVATION, CUE, DT, LONGING, MEMORY, REFLEX, RUPTURE, SPLIT, ticks } from "../numbers.ts";
import { happen } from "../happen.ts";
import { isStrong } from "../pattern.ts";
import { grown } from "../share.ts";

const SETTLES = DT / ACTIVATION.settles;
const CONTAGION = ACTIVATION.contagion * DT;
const CO_REGULATION = ACTIVATION.coRegulation * DT;
const BREATH = ACTIVATION.breath * DT;
const SPACE = ACTIVATION.space * DT;
const SEVERITY = ACTIVATION.severity * DT;
const HARD = ACTIVATION.hard * DT;
const GAZE_STIRS = ACTIVATION.gazeStirs * DT;
const GAZE_STIRS_AFTER = ticks(ACTIVATION.gazeStirsAfter);
const SHAME = RUPTURE.shame * DT;
const SHAME_FADES = DT / RUPTURE.shameFades;
const SHAME_AFTER = ticks(RUPTURE.shameAfter);
const GATHER_LASTS = ticks(CUE.gatherLasts);

export function regulate(store: Store): void {
  for (const event of store.moment.events) jolt(store, event);
  for (let i = 0; i < store.n; i += 1) flow(store, chairAt(store, i));
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    const one = chairAt(store, bond.a);
    const other = chairAt(store, bond.b);
    bond.gazed = looksAt(store, one, bond.b) && looksAt(store, other, bond.a) ? bond.gazed + 1 : 0;
    if (bond.rupture === null) {
      // [N4] Another's eyes are stimulating; after a while it helps to look elsewhere, if there is
      // anybody else.
      if (bond.gazed < GAZE_STIRS_AFTER || store.n === 2) continue;
      raise(store, one, GAZE_STIRS * (1 - one.activation));
      raise(store, other, GAZE_STIRS * (1 - other.activation));
      continue;
    }
    const { severity, since } = bond.rupture;
    for (const id of [bond.a, bond.b]) {
      const chair = chairAt(store, id);
      raise(store, chair, SEVERITY * tearWeighs(store.n) * severity);
      if (store.tick - since > SHAME_AFTER) chair.shame = grown(chair.shame, SHAME * severity);
    }
  }
}

/** The effect of single events. */
function jolt(store: Store, event: Event): void {
  switch (event.event) {
    case "missed":
      hit(store, chairAt(store, event.chair), ACTIVATION.missed);
      break;
    case "misread":
      hit(store, chairAt(store, event.chair), ACTIVATION.misread);
      break;
    case "intruded":
      hit(store, chairAt(store, event.chair), ACTIVATION.intrusion);
      break;
    case "pestered":
      hit(store, chairAt(store, event.chair), ACTIVATION.pestered);
      break;
    case "met":
      raise(store, chairAt(store, event.chair), ACTIVATION.met * event.worth);
      break;
    case "greeted":
      raise(store, chairAt(store, event.chair), ACTIVATION.met);
      break;
    case "told":
      raise(store, chairAt(store, event.chair), event.pride);
      break;
    case "cue":
      if (event.to === null || !isEdge(event.cue)) break;
      hit(store, chairAt(store, event.to), ACTIVATION.edge);
      if (event.cue === "impose") {
        for (let i = 0; i < store.n; i += 1) {
          const chair = chairAt(store, i);
          if (chair.noneAtMe || chair.id === event.by || chair.id === event.to) continue;
          hit(store, chair, ACTIVATION.imposed);
        }
      }
      break;
    case "noticedReflex": {
      const chair = chairAt(store, event.chair);
      raise(store, chair, REFLEX.eases);
      chair.guard -= REFLEX.guard * chair.guard;
      break;
    }
    case "wholeAgain": {
      const chair = chairAt(store, event.chair);
      raise(store, chair, SPLIT.eases);
      chair.shame -= MEMORY.shameMended * chair.shame;
      chair.guard -= MEMORY.guardMended * chair.guard;
      break;
    }
    case "torn": {
      const { shames } = RUPTURES[event.type];
      if (shames === undefined) break;
      shame(chairAt(store, event.cause), shames.cause);
      shame(chairAt(store, event.hurt), shames.hurt);
      break;
    }
    default:
      break;
  }
}

/** [B3] The more mends a chair has been through, the less a blow unsettles it. */
function hit(store: Store, chair: Chair, by: number): void {
  let seams = 0;
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    if (bond.a === chair.id || bond.b === chair.id) seams += bond.seams;
  }
  raise(store, chair, by / (1 + MEMORY.sturdy * seams));
}

const shame = (chair: Chair, by: number): void => {
  chair.shame = grown(chair.shame, by);
};

/** What changes all the time. */
function flow(store: Store, chair: Chair): void {
  const now = chair.activation;
  const rest = ACTIVATION.rest + ACTIVATION.guard * chair.guard + LONGING.rest * chair.longing;
  let change = (rest - now) * SETTLES;
  if (typeof chair.gaze === "number" && store.tick >= chair.lands) {
    const other = chairAt(store, chair.gaze);
    const more = other.activation - now;
    if (more > 0) change += CONTAGION * more;
    else if (other.activation < ACTIVATION.stirred && looksAt(store, other, chair.id)) {
      change += CO_REGULATION * more;
    }
  }
  if (chair.breathing) {
    const together = store.tick - store.gatheredAt < GATHER_LASTS ? CUE.gatherBreath : 1;
    change -= BREATH * together * now;
  }
  if (chair.split !== null) change += SEVERITY * chair.split.severity;
  if (chair.gaze === "away" && chair.bid?.need === "space") change -= SPACE * now;
  if (store.hard) change += HARD * (1 - now);
  const strain = store.directed?.strain[chair.id];
  if (strain !== undefined && store.tick < strain.until) change += strain.rate * (1 - now);
  raise(store, chair, change);
  chair.shame -= SHAME_FADES * chair.shame;
  if (chair.activation >= ACTIVATION.flooded) chair.floodedAt = store.tick;
}

function raise(store: Store, chair: Chair, by: number): void {
  const was = chair.activation;
  // [Q1] Spaciousness is not unsettled.
  const moved = by > 0 && isStrong(store, chair, "spaciousness") ? REFLEX.spacious * by : by;
  const now = was + moved;
  chair.activation = now > 1 ? 1 : now < 0 ? 0 : now;
  if (was < ACTIVATION.flooded && now >= ACTIVATION.flooded) {
    happen(store, { event: "flooded", chair: chair.id });
  }
}
