/** Encodes a Perception into published fields: quantized, and only changes beyond the deadband. */
import { BODY_CHANNELS, SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Body } from "../model/body.ts";
import type { GroupMeasures } from "../model/measures.ts";
import type { Accord, Focus, MusicTime, OwnBond, Owed, Perception } from "../model/perception.ts";
import type { Role } from "../model/role.ts";
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
  clause,
  cue,
  gazeCode,
  loudness,
  need,
  owesCode,
  roleCode,
  rupture,
  severity,
  strength,
  termsValue,
  troubleCode,
  wish,
  handCode,
} from "./codecs.ts";
import type { Quantization } from "./codecs.ts";
import type { FieldWriter } from "./field-writer.ts";
import { BONDS, SELF, SIGHT, SOUND } from "./private-fields.ts";
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
import type { ConsortState } from "./state.ts";

/** Fields of the quantities that exist once per chair. */
const of = <Key extends string>(fields: Readonly<Record<Key, number>>, names: readonly Key[]) =>
  names.map((name) => fields[name]);
const GAZES = of(SIGHT, GLIMPSE_GAZE);
const LOUDNESS = of(SIGHT, GLIMPSE_VOLUME);
const PITCHES = of(SOUND, SOUND_CENTS);
const ONSETS = of(SOUND, SOUND_MS);
const VOLUMES = of(SOUND, SOUND_VOLUME);
const TONES = of(SOUND, SOUND_TONE);
const ROUGHNESS = of(SOUND, SOUND_ROUGH);
const STATES = of(BONDS, BOND_STATE);
const TRUSTS = of(BONDS, BOND_TRUST);
const SEAMS = of(BONDS, BOND_SEAMS);
const RESIDUES = of(BONDS, BOND_RESIDUE);
const OWES = of(BONDS, BOND_OWES);

const BODY = BODY_CHANNELS.map((channel): readonly [keyof Body, number, Quantization] => [
  channel,
  SIGHT[channel],
  channel === "breathRate"
    ? BREATH
    : (SIGNATURE_CHANNELS as readonly string[]).includes(channel)
      ? CHANNEL
      : SHARE,
]);

/** The music is public: the position in the piece. */
export function publishMusic(to: ConsortState, music: MusicTime, tick: number): void {
  to.tick = tick;
  if (to.beat === music.beat && to.beats === music.beats) return;
  to.beat = music.beat;
  to.beatTick = music.beatTick;
  to.beatTicks = music.beatTicks;
  to.beatsPerBar = music.beatsPerBar;
  to.beats = music.beats;
  to.hard = music.hard;
}

/** [O1], [O2] The agreements are public too. */
export function publishAccord(to: ConsortState, accord: Accord): void {
  const { proposal } = accord;
  const now = {
    conductor: accord.conductor ?? NONE,
    conducts: cue.code(accord.shown),
    leader: accord.leader ?? NONE,
    loudness: loudness.code(accord.loudness),
    checkIn: accord.checkIn ?? NONE,
    proposalBy: proposal?.by ?? NONE,
    proposalAbout: clause.code(proposal?.terms.about ?? null),
    proposalValue: proposal === null ? NONE : termsValue(proposal.terms),
    nods: proposal?.nods ?? 0,
    nodsNeeded: proposal?.needed ?? 0,
  };
  for (const key of ACCORD) if (to[key] !== now[key]) to[key] = now[key];
}
/** Field names of what is agreed and proposed. */
export const ACCORD = [
  "conductor",
  "conducts",
  "leader",
  "loudness",
  "checkIn",
  "proposalBy",
  "proposalAbout",
  "proposalValue",
  "nods",
  "nodsNeeded",
] as const;

/** [Q2] The role card, before a perception tells it. */
export function publishRole(to: FieldWriter, role: Role | null): void {
  to.set(SELF.role, roleCode(role));
}

/** What one chair perceives: into the fields that only its own client receives ([P3]). */
export function publishPerception(to: FieldWriter, perception: Perception): void {
  publishSelf(to, perception);
  publishInnerState(to, perception);
  if (perception.focus === null) to.set(SIGHT.focusChair, NONE);
  else publishFocus(to, perception.focus);
  publishPeriphery(to, perception.periphery);
  publishSounding(to, perception.sounding);
  const { bonds } = perception;
  for (let i = 0; i < bonds.length; i += 1) {
    const bond = bonds[i];
    if (bond) publishBond(to, bond, i);
  }
}

function publishSelf(to: FieldWriter, { self, focus }: Perception): void {
  to.setQuantized(SIGHT.activation, self.activation, SHARE);
  to.set(SIGHT.band, band.code(self.band));
  to.set(SIGHT.need, need.code(self.need));
  to.set(SIGHT.bidTo, self.bidTo ?? NONE);
  to.setQuantized(SIGHT.bidAge, self.bidAge, SHARE);
  to.setQuantized(SIGHT.shame, self.shame, SHARE);
  to.set(SIGHT.gaze, gazeCode(self.gaze));
  to.set(
    SIGHT.flags,
    FLAG.live |
      (self.gazeLanded ? FLAG.gazeLanded : 0) |
      (self.breathing ? FLAG.breathing : 0) |
      (focus?.mutual === true ? FLAG.focusMutual : 0) |
      (focus?.cueAtMe === true ? FLAG.focusCueAtMe : 0) |
      (focus?.breathing === true ? FLAG.focusBreathing : 0),
  );
  to.setQuantized(SIGHT.bowPitch, self.bow.pitch, SHARE);
  to.setQuantized(SIGHT.bowTempo, self.bow.tempo, SHARE);
  to.setQuantized(SIGHT.bowVolume, self.bow.volume, SHARE);
  to.set(SIGHT.cue, cue.code(self.cue));
  to.setQuantized(SIGHT.spaceLeft, self.spaceLeft, SECONDS);
}

/** The inner state ([D1], [C4], [Q2], [R9]), and the whole ([R10]). */
function publishInnerState(to: FieldWriter, { self, whole, focus }: Perception): void {
  const { split, checkInDue: due } = self;
  to.set(SELF.wish, wish.code(self.wish));
  to.setQuantized(SELF.masking, self.masking, SHARE);
  to.set(SELF.role, roleCode(self.role));
  to.set(SELF.pulled, self.pulled ? 1 : 0);
  to.set(SELF.strength, strength.code(self.strength));
  to.set(SELF.marked, Math.min(self.marked, NONE));
  to.set(SELF.checkInDue, due === null ? NONE : Math.min(Math.ceil(due), NONE - 1));
  to.set(SELF.hand, handCode(self.hand));
  to.set(SELF.focusWish, wish.code(focus?.shownWish ?? null));
  to.set(SELF.split, split ? troubleCode(severity.code(split.severity), split.step) : NONE);
  to.set(SELF.whole, whole ? troubleCode(severity.code(whole.severity), whole.step) : NONE);
  to.set(SELF.wholeBy, whole?.by ?? NONE);
  to.setText(SELF.splitOwes, debts(split?.owes));
  to.setText(SELF.wholeOwes, debts(whole?.owes));
}

function publishFocus(to: FieldWriter, focus: Focus): void {
  to.set(SIGHT.focusChair, focus.chair);
  to.set(SIGHT.focusGaze, gazeCode(focus.gaze));
  to.set(SIGHT.focusCue, cue.code(focus.cue));
  to.set(SIGHT.focusNeed, need.code(focus.shownNeed));
  to.setQuantized(SIGHT.focusCents, focus.cents, CENTS);
  to.setQuantized(SIGHT.focusMs, focus.ms, ONSET);
  for (const [channel, field, scale] of BODY) to.setQuantized(field, focus.body[channel], scale);
}

function publishPeriphery(to: FieldWriter, periphery: Perception["periphery"]): void {
  let moving = 0;
  for (let i = 0; i < periphery.length; i += 1) {
    const glimpse = periphery[i];
    if (!glimpse) continue;
    to.set(at(GAZES, i), gazeCode(glimpse.gaze));
    to.setQuantized(at(LOUDNESS, i), glimpse.volume, VOICE);
    if (glimpse.moving) moving |= 1 << i;
  }
  to.set(SIGHT.glimpseMoving, moving);
}

function publishSounding(to: FieldWriter, sounding: Perception["sounding"]): void {
  for (let i = 0; i < sounding.length; i += 1) {
    const sound = sounding[i];
    if (!sound) continue;
    to.setQuantized(at(PITCHES, i), sound.cents, CENTS);
    to.setQuantized(at(ONSETS, i), sound.ms, ONSET);
    to.setQuantized(at(VOLUMES, i), sound.volume, VOICE);
    to.setQuantized(at(TONES, i), sound.tone, VOICE);
    to.setQuantized(at(ROUGHNESS, i), sound.rough, VOICE);
  }
}

function publishBond(to: FieldWriter, bond: OwnBond, i: number): void {
  const type = rupture.code(bond.type);
  const severe = severity.code(bond.severity);
  const broken = clause.code(bond.clause);
  to.set(at(STATES, i), bondCode(severe, type, bond.step, bond.together, broken));
  to.setQuantized(at(TRUSTS, i), bond.trust, SHARE);
  to.set(at(SEAMS, i), Math.min(bond.seams, NONE));
  to.setQuantized(at(RESIDUES, i), bond.residue, SHARE);
  to.setText(at(OWES, i), debts(bond.owes));
}

const debts = (owes: readonly Owed[] | undefined): string =>
  owes === undefined || owes.length === 0 ? "" : owesCode(owes);

/** A field index by chair. */
const at = (row: readonly number[], i: number): number => row[i] ?? 0;

export function encodeResult(from: GroupMeasures): Result {
  const result = new Result();
  result.harmony = from.harmony;
  result.connection = from.connection;
  result.repair = from.repair;
  result.repairSeconds = from.repairSeconds ?? -1;
  result.growth = from.growth;
  result.seamsBefore = from.seamsBefore;
  result.residue = from.residue;
  result.bids = from.bids;
  result.met = from.met;
  result.ruptures = from.ruptures;
  result.mended = from.mended;
  result.course.push(...from.course);
  return result;
}
