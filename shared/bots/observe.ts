/** Updates a bot's memory from a perception: gazes, and the focused player's body, pitch and timing. */
import { type Body, SIGNATURE_CHANNELS } from "../model/body.ts";
import { NEEDS } from "../model/cue.ts";
import type { Focus } from "../model/perception.ts";
import { BODY } from "../model/numbers.ts";
import { levelOf } from "../model/signature.ts";
import { chairId, TICKS_PER_SECOND } from "../model/units.ts";
import {
  type BotPerception,
  type BotMemory,
  NEVER,
  type Reading,
  type Regard,
  regardOf,
  isShown,
} from "./memory.ts";

/** s of looking that count: what was seen earlier may have been another need. */
const MEMORY = 2.5;
/**
 * s a face needs to follow what it hears; s after which what faces said is forgotten; the extra
 * weight of a face whose way is being shown.
 */
const SETTLES = 0.5;
const KEEPS = 8;
const PLAINLY = 30;
const CHANNELS = SIGNATURE_CHANNELS.length;

export function observe(memory: BotMemory, view: BotPerception): void {
  const elapsed = (view.tick - memory.tick) / TICKS_PER_SECOND;
  memory.tick = view.tick;
  memory.hold = null;
  for (let j = 0; j < view.chairs; j++) {
    const glimpse = view.periphery[j];
    if (glimpse === null || glimpse === undefined) continue;
    const regard = regardOf(memory, chairId(j));
    if (glimpse.gaze === view.me) {
      regard.lookedAtMe = view.tick;
      if (regard.onMeSince === NEVER) regard.onMeSince = view.tick;
    } else regard.onMeSince = NEVER;
    if (glimpse.gaze === "away") {
      if (regard.awaySince === NEVER) regard.awaySince = view.tick;
    } else if (regard.awaySince !== NEVER) {
      regard.awaySince = NEVER;
      // Just back from a rest, the face still relaxes: the need that it shows has been answered.
      if (regard.letBe && typeof glimpse.gaze === "number")
        regard.backAt = regard.answeredAt = view.tick;
      regard.letBe = false;
    }
  }
  if (view.self.bidTo !== null) {
    memory.called = view.self.bidTo;
    memory.calledAt = view.tick;
  }
  const { focus } = view;
  memory.reading.need = null;
  if (focus === null) return;
  const regard = regardOf(memory, focus.chair);
  // An interrupted look, or the first look after an answer, starts afresh.
  if (view.tick - regard.seenAt > memory.profile.skill.think + 1) {
    regard.since = view.tick;
    regard.seconds = 0;
    regard.seen.fill(0);
    regard.lastCue = null;
  }
  regard.seenAt = view.tick;
  if (focus.cue === "stop") regard.stoppedAt = view.tick;
  if (focus.cue !== null || regard.gaveAt === NEVER) regard.gaveAt = view.tick;
  observeBody(regard, focus.body, focus.cents, focus.ms, elapsed);
  observeListening(memory, regard, focus, elapsed);
  if (memory.profile.behaviours.reads) classifyNeed(regard, memory.reading);
}

function observeBody(regard: Regard, body: Body, cents: number, ms: number, elapsed: number): void {
  regard.seconds = Math.min(MEMORY, regard.seconds + elapsed);
  const share = regard.seconds > 0 ? Math.min(1, elapsed / regard.seconds) : 1;
  const { seen } = regard;
  blend(seen, 0, body.brow, share);
  blend(seen, 1, body.eyes, share);
  blend(seen, 2, body.mouth, share);
  blend(seen, 3, body.head, share);
  blend(seen, 4, body.lean, share);
  blend(seen, 5, body.openness, share);
  blend(seen, 6, body.shoulders, share);
  blend(seen, 7, body.hands, share);
  const quick = Math.max(share, 0.4);
  regard.cents += (cents - regard.cents) * quick;
  regard.ms += (ms - regard.ms) * quick;
}

/** What their listening face says of the bot, during mutual gaze. */
function observeListening(memory: BotMemory, regard: Regard, focus: Focus, elapsed: number): void {
  const { heard } = memory;
  heard.weight *= Math.max(0, 1 - elapsed / KEEPS);
  if (!focus.mutual) {
    regard.faced = 0;
    return;
  }
  regard.faced += elapsed;
  // The face needs a moment to follow what it hears now.
  if (regard.faced <= SETTLES) return;
  const weight = isShown(memory, regard) ? elapsed * PLAINLY : elapsed;
  heard.weight += weight;
  const share = weight / heard.weight;
  heard.pitch += (focus.body.listenPitch - heard.pitch) * share;
  heard.time += (focus.body.listenTime - heard.time) * share;
}

function blend(seen: Float64Array, k: number, value: number, share: number): void {
  const was = seen[k] ?? 0;
  seen[k] = was + (value - was) * share;
}

/** The signature of a need, or of none, that is nearest to what was seen. */
function classifyNeed(regard: Regard, reading: Reading): void {
  let best = Infinity;
  let second = Infinity;
  for (const need of NEEDS) {
    let distance = 0;
    for (let k = 0; k < CHANNELS; k++) {
      const off = (regard.seen[k] ?? 0) - BODY.signature * levelOf(need, k);
      distance += off * off;
    }
    if (distance < best) {
      second = best;
      best = distance;
      reading.need = need;
    } else if (distance < second) second = distance;
  }
  let nothing = 0;
  for (let k = 0; k < CHANNELS; k++) nothing += (regard.seen[k] ?? 0) * (regard.seen[k] ?? 0);
  reading.margin = second - best;
  reading.beyondNothing = nothing - best;
}
