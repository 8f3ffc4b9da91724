/** Perception → published fields: whole steps, and only what changed enough to be seen or heard. */
import { BODY_CHANNELS, SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Body } from "../model/body.ts";
import type { GroupMeasures } from "../model/measures.ts";
import type { MusicTime, Perception } from "../model/perception.ts";
import {
  BREATH,
  CENTS,
  CHANNEL,
  NONE,
  ONSET,
  SECONDS,
  SHARE,
  VOICE,
  band,
  bondCode,
  cue,
  gazeCode,
  need,
  owesCode,
  rupture,
  severity,
  steps,
} from "./scale.ts";
import type { Scale } from "./scale.ts";
import {
  BOND_OWES,
  BOND_RESIDUE,
  BOND_SEAMS,
  BOND_STATE,
  BOND_TRUST,
  FLAG,
  GLIMPSE_GAZE,
  GLIMPSE_VOLUME,
  Result,
  SOUND_CENTS,
  SOUND_MS,
  SOUND_ROUGH,
  SOUND_TONE,
  SOUND_VOLUME,
} from "./state.ts";
import type { Bonds, ConsortState, Ears, Sight } from "./state.ts";

/** The keys of `T` that hold whole numbers. */
type Numeric<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T] & string;

/** Writes `value` when it moved by at least `scale.least` steps. */
function move<K extends string>(
  to: NoInfer<Record<K, number>>,
  key: K,
  value: number,
  scale: Scale,
): void {
  const next = steps(value, scale);
  const was = to[key];
  if (next - was >= scale.least || was - next >= scale.least) to[key] = next;
}

/** Writes a code or flag when it differs. */
function set<T, K extends keyof T>(to: T, key: K, value: T[K]): void {
  if (to[key] !== value) to[key] = value;
}

const CHANNEL_SCALES: readonly (readonly [keyof Body & Numeric<Sight>, Scale])[] =
  BODY_CHANNELS.map((channel) => [
    channel,
    channel === "breathRate"
      ? BREATH
      : (SIGNATURE_CHANNELS as readonly string[]).includes(channel)
        ? CHANNEL
        : SHARE,
  ]);

/** The music is public: where the piece stands, for everybody. */
export function publishMusic(to: ConsortState, music: MusicTime, tick: number): void {
  set(to, "tick", tick);
  set(to, "beat", music.beat);
  set(to, "beatTick", music.beatTick);
  set(to, "beatTicks", music.beatTicks);
  set(to, "beatsPerBar", music.beatsPerBar);
  set(to, "beats", music.beats);
  set(to, "hard", music.hard);
}

/** One chair's perception into the three parts of its seat that only its own client receives ([P3]). */
export function publishPerception(from: Perception, sight: Sight, ears: Ears, bonds: Bonds): void {
  publishSelf(from, sight);
  publishFocus(from, sight);
  publishPeriphery(from, sight);
  publishSounding(from, ears);
  publishBonds(from, bonds);
}

function publishSelf({ self, focus }: Perception, to: Sight): void {
  set(to, "live", true);
  move(to, "activation", self.activation, SHARE);
  set(to, "band", band.code(self.band));
  set(to, "need", need.code(self.need));
  set(to, "bidTo", self.bidTo ?? NONE);
  move(to, "bidAge", self.bidAge, SHARE);
  move(to, "shame", self.shame, SHARE);
  set(to, "gaze", gazeCode(self.gaze));
  set(
    to,
    "flags",
    (self.gazeLanded ? FLAG.gazeLanded : 0) |
      (self.breathing ? FLAG.breathing : 0) |
      (focus?.mutual === true ? FLAG.focusMutual : 0) |
      (focus?.cueAtMe === true ? FLAG.focusCueAtMe : 0) |
      (focus?.breathing === true ? FLAG.focusBreathing : 0),
  );
  move(to, "bowPitch", self.bow.pitch, SHARE);
  move(to, "bowTempo", self.bow.tempo, SHARE);
  move(to, "bowVolume", self.bow.volume, SHARE);
  set(to, "cue", cue.code(self.cue));
  move(to, "spaceLeft", self.spaceLeft, SECONDS);
}

/** Nobody looked at: only that is said, the last body stays where it is and is not read. */
function publishFocus({ focus }: Perception, to: Sight): void {
  if (focus === null) {
    set(to, "focusChair", NONE);
    return;
  }
  set(to, "focusChair", focus.chair);
  set(to, "focusGaze", gazeCode(focus.gaze));
  set(to, "focusCue", cue.code(focus.cue));
  set(to, "focusNeed", need.code(focus.shownNeed));
  move(to, "focusCents", focus.cents, CENTS);
  move(to, "focusMs", focus.ms, ONSET);
  for (const [channel, scale] of CHANNEL_SCALES) move(to, channel, focus.body[channel], scale);
}

function publishPeriphery({ periphery }: Perception, to: Sight): void {
  let moving = 0;
  periphery.forEach((glimpse, i) => {
    const gaze = GLIMPSE_GAZE[i];
    const volume = GLIMPSE_VOLUME[i];
    if (glimpse === null || gaze === undefined || volume === undefined) return;
    set(to, gaze, gazeCode(glimpse.gaze));
    move(to, volume, glimpse.volume, VOICE);
    if (glimpse.moving) moving |= 1 << i;
  });
  set(to, "glimpseMoving", moving);
}

function publishSounding({ sounding }: Perception, to: Ears): void {
  sounding.forEach((sound, i) => {
    const cents = SOUND_CENTS[i];
    const ms = SOUND_MS[i];
    const volume = SOUND_VOLUME[i];
    const tone = SOUND_TONE[i];
    const rough = SOUND_ROUGH[i];
    if (sound === null || !cents || !ms || !volume || !tone || !rough) return;
    move(to, cents, sound.cents, CENTS);
    move(to, ms, sound.ms, ONSET);
    move(to, volume, sound.volume, VOICE);
    move(to, tone, sound.tone, VOICE);
    move(to, rough, sound.rough, VOICE);
  });
}

function publishBonds({ bonds }: Perception, to: Bonds): void {
  bonds.forEach((bond, i) => {
    const state = BOND_STATE[i];
    const trust = BOND_TRUST[i];
    const seams = BOND_SEAMS[i];
    const residue = BOND_RESIDUE[i];
    const owes = BOND_OWES[i];
    if (bond === null || !state || !trust || !seams || !residue || !owes) return;
    set(
      to,
      state,
      bondCode(severity.code(bond.severity), rupture.code(bond.type), bond.step, bond.together),
    );
    move(to, trust, bond.trust, SHARE);
    set(to, seams, Math.min(bond.seams, NONE));
    move(to, residue, bond.residue, SHARE);
    set(to, owes, owesCode(bond.owes));
  });
}

export function publishedResult(from: GroupMeasures): Result {
  const result = new Result();
  result.harmony = from.harmony;
  result.connection = from.connection;
  result.repair = from.repair;
  result.repairSeconds = from.repairSeconds ?? -1;
  result.growth = from.growth;
  result.residue = from.residue;
  result.bids = from.bids;
  result.met = from.met;
  result.ruptures = from.ruptures;
  result.mended = from.mended;
  result.course.push(...from.course);
  return result;
}
