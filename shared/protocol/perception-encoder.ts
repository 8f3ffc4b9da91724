/** Encodes a Perception into published fields: quantized, and only changes beyond the deadband. */
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
  quantize,
  roleCode,
  rupture,
  severity,
  strength,
  termsValue,
  troubleCode,
  wish,
  handCode,
} from "./codecs.ts";
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
  to.setSteps(SIGHT.activation, quantize(self.activation, SHARE), SHARE);
  to.set(SIGHT.band, band.code(self.band));
  to.set(SIGHT.need, need.code(self.need));
  to.set(SIGHT.bidTo, self.bidTo ?? NONE);
  to.setSteps(SIGHT.bidAge, quantize(self.bidAge, SHARE), SHARE);
  to.setSteps(SIGHT.shame, quantize(self.shame, SHARE), SHARE);
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
  to.setSteps(SIGHT.bowPitch, quantize(self.bow.pitch, SHARE), SHARE);
  to.setSteps(SIGHT.bowTempo, quantize(self.bow.tempo, SHARE), SHARE);
  to.setSteps(SIGHT.bowVolume, quantize(self.bow.volume, SHARE), SHARE);
  to.set(SIGHT.cue, cue.code(self.cue));
  to.setSteps(SIGHT.spaceLeft, quantize(self.spaceLeft, SECONDS), SECONDS);
}

/** The inner state ([D1], [C4], [Q2], [R9]), and the whole ([R10]). */
function publishInnerState(to: FieldWriter, { self, whole, focus }: Perception): void {
  const { split, checkInDue: due } = self;
  to.set(SELF.wish, wish.code(self.wish));
  to.setSteps(SELF.masking, quantize(self.masking, SHARE), SHARE);
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
  to.setSteps(SIGHT.focusCents, quantize(focus.cents, CENTS), CENTS);
  to.setSteps(SIGHT.focusMs, quantize(focus.ms, ONSET), ONSET);
  const { body } = focus;
  to.setSteps(SIGHT.brow, quantize(body.brow, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.eyes, quantize(body.eyes, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.mouth, quantize(body.mouth, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.head, quantize(body.head, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.lean, quantize(body.lean, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.openness, quantize(body.openness, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.shoulders, quantize(body.shoulders, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.hands, quantize(body.hands, CHANNEL), CHANNEL);
  to.setSteps(SIGHT.listenPitch, quantize(body.listenPitch, SHARE), SHARE);
  to.setSteps(SIGHT.listenTime, quantize(body.listenTime, SHARE), SHARE);
  to.setSteps(SIGHT.breathRate, quantize(body.breathRate, BREATH), BREATH);
  to.setSteps(SIGHT.breathDepth, quantize(body.breathDepth, SHARE), SHARE);
  to.setSteps(SIGHT.flush, quantize(body.flush, SHARE), SHARE);
  to.setSteps(SIGHT.shake, quantize(body.shake, SHARE), SHARE);
}

function publishPeriphery(to: FieldWriter, periphery: Perception["periphery"]): void {
  let moving = 0;
  for (let i = 0; i < periphery.length; i += 1) {
    const glimpse = periphery[i];
    if (!glimpse) continue;
    to.set(at(GAZES, i), gazeCode(glimpse.gaze));
    to.setSteps(at(LOUDNESS, i), quantize(glimpse.volume, VOICE), VOICE);
    if (glimpse.moving) moving |= 1 << i;
  }
  to.set(SIGHT.glimpseMoving, moving);
}

function publishSounding(to: FieldWriter, sounding: Perception["sounding"]): void {
  for (let i = 0; i < sounding.length; i += 1) {
    const sound = sounding[i];
    if (!sound) continue;
    to.setSteps(at(PITCHES, i), quantize(sound.cents, CENTS), CENTS);
    to.setSteps(at(ONSETS, i), quantize(sound.ms, ONSET), ONSET);
    to.setSteps(at(VOLUMES, i), quantize(sound.volume, VOICE), VOICE);
    to.setSteps(at(TONES, i), quantize(sound.tone, VOICE), VOICE);
    to.setSteps(at(ROUGHNESS, i), quantize(sound.rough, VOICE), VOICE);
  }
}

function publishBond(to: FieldWriter, bond: OwnBond, i: number): void {
  const type = rupture.code(bond.type);
  const severe = severity.code(bond.severity);
  const broken = clause.code(bond.clause);
  to.set(at(STATES, i), bondCode(severe, type, bond.step, bond.together, broken));
  to.setSteps(at(TRUSTS, i), quantize(bond.trust, SHARE), SHARE);
  to.set(at(SEAMS, i), Math.min(bond.seams, NONE));
  to.setSteps(at(RESIDUES, i), quantize(bond.residue, SHARE), SHARE);
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
