/** Decodes published fields into a Perception: a browser gets the same shape as bots and tests. */
import { BODY_CHANNELS } from "../model/body.ts";
import type { Body } from "../model/body.ts";
import type { GroupMeasures } from "../model/measures.ts";
import type {
  Focus,
  Glimpse,
  Accord,
  OwnBond,
  OwnSplit,
  OwnWhole,
  Perception,
  RepairStep,
  Sounding,
} from "../model/perception.ts";
import { cents, chairId, millis } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import {
  BREATH,
  CENTS,
  NONE,
  ONSET,
  SECONDS,
  SHARE,
  VOICE,
  band,
  bondParts,
  clause,
  cue,
  gazeOf,
  loudness,
  need,
  owesOf,
  roleOf,
  rupture,
  severity,
  strength,
  termsOf,
  troubleParts,
  wish,
  handOf,
} from "./codecs.ts";
import {
  BOND_OWES,
  BOND_RESIDUE,
  BOND_SEAMS,
  BOND_STATE,
  BOND_TRUST,
  FLAG,
  GLIMPSE_GAZE,
  GLIMPSE_VOLUME,
  SOUND_CENTS,
  SOUND_MS,
  SOUND_ROUGH,
  SOUND_TONE,
  SOUND_VOLUME,
} from "./state.ts";
import type {
  BondsState,
  ConsortState,
  SoundState,
  SelfState,
  Result,
  SightState,
} from "./state.ts";

/** What `me` perceives, or null when nothing has been published for this chair yet. */
export function decodePerception(state: ConsortState, me: ChairId): Perception | null {
  const seat = state.seats[me];
  const { sight, self, sound, bonds } = seat ?? {};
  if (!sight || !self || !sound || !bonds || (sight.flags & FLAG.live) === 0) return null;
  const chairs = Array.from({ length: state.chairs }, (_, i) => i);
  const others = <T>(read: (i: number) => T | null) =>
    chairs.map((i) => (i === me ? null : read(i)));
  return {
    tick: state.tick,
    me,
    chairs: state.chairs,
    music: {
      beat: state.beat,
      beatTick: state.beatTick,
      beatTicks: state.beatTicks,
      beatsPerBar: state.beatsPerBar,
      beats: state.beats,
      hard: state.hard,
    },
    accord: readAccord(state),
    whole: readWhole(self),
    self: {
      activation: sight.activation / SHARE.perUnit,
      band: band.of(sight.band),
      need: need.orNull(sight.need),
      bidTo: chairOrNull(sight.bidTo),
      bidAge: sight.bidAge / SHARE.perUnit,
      shame: sight.shame / SHARE.perUnit,
      gaze: gazeOf(sight.gaze),
      gazeLanded: (sight.flags & FLAG.gazeLanded) !== 0,
      breathing: (sight.flags & FLAG.breathing) !== 0,
      bow: {
        pitch: sight.bowPitch / SHARE.perUnit,
        tempo: sight.bowTempo / SHARE.perUnit,
        volume: sight.bowVolume / SHARE.perUnit,
      },
      cue: cue.orNull(sight.cue),
      spaceLeft: sight.spaceLeft / SECONDS.perUnit,
      wish: wish.orNull(self.wish),
      masking: self.masking / SHARE.perUnit,
      split: readSplit(self),
      role: roleOf(self.role),
      pulled: self.pulled !== 0,
      strength: strength.orNull(self.strength),
      marked: self.marked,
      checkInDue: self.checkInDue === NONE ? null : self.checkInDue,
      hand: handOf(self.hand),
    },
    bonds: others((i) => readBond(bonds, i)),
    focus: readFocus(sight, self),
    periphery: others((i) => readGlimpse(sight, i)),
    sounding: others((i) => readSounding(sound, i)),
  };
}

function readAccord(state: ConsortState): Accord {
  const about = clause.orNull(state.proposalAbout);
  return {
    conductor: chairOrNull(state.conductor),
    shown: cue.orNull(state.conducts),
    leader: chairOrNull(state.leader),
    loudness: loudness.orNull(state.loudness),
    checkIn: state.checkIn === NONE ? null : state.checkIn,
    proposal:
      about === null || state.proposalBy === NONE
        ? null
        : {
            by: chairId(state.proposalBy),
            terms: termsOf(about, state.proposalValue),
            nods: state.nods,
            needed: state.nodsNeeded,
          },
  };
}

function readSplit(self: SelfState): OwnSplit | null {
  if (self.split === NONE) return null;
  const { severity: severe, step } = troubleParts(self.split);
  return {
    severity: severity.of(severe),
    step: step as OwnSplit["step"],
    owes: owesOf(self.splitOwes),
  };
}

function readWhole(self: SelfState): OwnWhole | null {
  if (self.whole === NONE) return null;
  const { severity: severe, step } = troubleParts(self.whole);
  return {
    severity: severity.of(severe),
    step: step as RepairStep,
    by: chairOrNull(self.wholeBy),
    owes: owesOf(self.wholeOwes),
  };
}

const chairOrNull = (code: number): ChairId | null => (code === NONE ? null : chairId(code));

function readFocus(sight: SightState, self: SelfState): Focus | null {
  if (sight.focusChair === NONE) return null;
  return {
    chair: chairId(sight.focusChair),
    body: Object.fromEntries(
      BODY_CHANNELS.map((channel) => [
        channel,
        sight[channel] / (channel === "breathRate" ? BREATH : SHARE).perUnit,
      ]),
    ) as Record<keyof Body, number>,
    gaze: gazeOf(sight.focusGaze),
    mutual: (sight.flags & FLAG.focusMutual) !== 0,
    cue: cue.orNull(sight.focusCue),
    cueAtMe: (sight.flags & FLAG.focusCueAtMe) !== 0,
    shownNeed: need.orNull(sight.focusNeed),
    shownWish: wish.orNull(self.focusWish),
    breathing: (sight.flags & FLAG.focusBreathing) !== 0,
    cents: cents(sight.focusCents / CENTS.perUnit),
    ms: millis(sight.focusMs / ONSET.perUnit),
  };
}

function readGlimpse(sight: SightState, i: number): Glimpse | null {
  const gaze = GLIMPSE_GAZE[i];
  const volume = GLIMPSE_VOLUME[i];
  if (!gaze || !volume) return null;
  return {
    gaze: gazeOf(sight[gaze]),
    moving: (sight.glimpseMoving & (1 << i)) !== 0,
    volume: sight[volume] / VOICE.perUnit,
  };
}

function readSounding(sound: SoundState, i: number): Sounding | null {
  const [c, m, v, t, r] = [
    SOUND_CENTS[i],
    SOUND_MS[i],
    SOUND_VOLUME[i],
    SOUND_TONE[i],
    SOUND_ROUGH[i],
  ];
  if (!c || !m || !v || !t || !r) return null;
  return {
    cents: cents(sound[c] / CENTS.perUnit),
    ms: millis(sound[m] / ONSET.perUnit),
    volume: sound[v] / VOICE.perUnit,
    tone: sound[t] / VOICE.perUnit,
    rough: sound[r] / VOICE.perUnit,
  };
}

function readBond(bonds: BondsState, i: number): OwnBond | null {
  const [b, t, s, r, o] = [
    BOND_STATE[i],
    BOND_TRUST[i],
    BOND_SEAMS[i],
    BOND_RESIDUE[i],
    BOND_OWES[i],
  ];
  if (!b || !t || !s || !r || !o) return null;
  const parts = bondParts(bonds[b]);
  return {
    severity: severity.of(parts.severity),
    type: rupture.orNull(parts.type),
    clause: clause.orNull(parts.clause),
    step: parts.step as RepairStep,
    owes: owesOf(bonds[o]),
    together: parts.together,
    trust: bonds[t] / SHARE.perUnit,
    seams: bonds[s],
    residue: bonds[r] / SHARE.perUnit,
  };
}

export function decodeResult(result: Result): GroupMeasures {
  return {
    harmony: result.harmony,
    connection: result.connection,
    repair: result.repair,
    repairSeconds: result.repairSeconds < 0 ? null : result.repairSeconds,
    growth: result.growth,
    seamsBefore: result.seamsBefore,
    residue: result.residue,
    bids: result.bids,
    met: result.met,
    ruptures: result.ruptures,
    mended: result.mended,
    course: Array.from(result.course),
  };
}
