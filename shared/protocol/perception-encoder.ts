/** Perception → published fields: whole steps, and only what changed enough to be seen or heard. */
import { BODY_CHANNELS, SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Body } from "../model/body.ts";
import type { GroupMeasures } from "../model/measures.ts";
import type { Accord, Focus, MusicTime, OwnBond, Owed, Perception } from "../model/perception.ts";
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
} from "./codecs.ts";
import type { Scale } from "./codecs.ts";
import { Slate, numbered } from "./field-writer.ts";
import {
  BONDS_FIELDS,
  BOND_OWES,
  BOND_RESIDUE,
  BOND_SEAMS,
  BOND_STATE,
  BOND_TRUST,
  EARS_FIELDS,
  FLAG,
  GLIMPSE_GAZE,
  GLIMPSE_VOLUME,
  INNER_FIELDS,
  Result,
  SIGHT_FIELDS,
  SOUND_CENTS,
  SOUND_MS,
  SOUND_ROUGH,
  SOUND_TONE,
  SOUND_VOLUME,
} from "./state.ts";
import type { Bonds, ConsortState, Ears, Inner, Sight } from "./state.ts";

const SIGHT = numbered(SIGHT_FIELDS);
const INNER = numbered(INNER_FIELDS);
const EARS = numbered(EARS_FIELDS);
const BONDS = numbered(BONDS_FIELDS);

/** Field numbers of the quantities that there is one of for each chair. */
const of = <Key extends string>(fields: Readonly<Record<Key, number>>, names: readonly Key[]) =>
  names.map((name) => fields[name]);
const GAZES = of(SIGHT, GLIMPSE_GAZE);
const LOUDNESS = of(SIGHT, GLIMPSE_VOLUME);
const PITCHES = of(EARS, SOUND_CENTS);
const ONSETS = of(EARS, SOUND_MS);
const VOLUMES = of(EARS, SOUND_VOLUME);
const TONES = of(EARS, SOUND_TONE);
const ROUGHNESS = of(EARS, SOUND_ROUGH);
const STATES = of(BONDS, BOND_STATE);
const TRUSTS = of(BONDS, BOND_TRUST);
const SEAMS = of(BONDS, BOND_SEAMS);
const RESIDUES = of(BONDS, BOND_RESIDUE);

const BODY = BODY_CHANNELS.map((channel): readonly [keyof Body, number, Scale] => [
  channel,
  SIGHT[channel],
  channel === "breathRate"
    ? BREATH
    : (SIGNATURE_CHANNELS as readonly string[]).includes(channel)
      ? CHANNEL
      : SHARE,
]);

/** The music is public: where the piece stands, for everybody. */
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

/** [O1], [O2] What is agreed is public too. */
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
const ACCORD = [
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

/** The four parts of a seat that only its own client receives ([P3]), filled from its perceptions. */
export class ChairPublication {
  readonly #sight: Slate;
  readonly #ears: Slate;
  readonly #bonds: Slate;
  readonly #inner: Slate;
  readonly #debts: Inner;
  readonly #owing: Bonds;
  readonly #owed: string[] = BOND_OWES.map(() => "");

  constructor(sight: Sight, inner: Inner, ears: Ears, bonds: Bonds) {
    this.#sight = new Slate(sight);
    this.#ears = new Slate(ears);
    this.#bonds = new Slate(bonds);
    this.#inner = new Slate(inner);
    this.#debts = inner;
    this.#owing = bonds;
  }

  publish(perception: Perception): void {
    this.#self(perception);
    this.#within(perception);
    if (perception.focus === null) this.#sight.set(SIGHT.focusChair, NONE);
    else this.#focus(perception.focus);
    this.#periphery(perception.periphery);
    this.#sounding(perception.sounding);
    for (let i = 0; i < perception.bonds.length; i += 1) this.#bond(perception.bonds[i] ?? null, i);
  }

  #self({ self, focus }: Perception): void {
    const to = this.#sight;
    to.move(SIGHT.activation, self.activation, SHARE);
    to.set(SIGHT.band, band.code(self.band));
    to.set(SIGHT.need, need.code(self.need));
    to.set(SIGHT.bidTo, self.bidTo ?? NONE);
    to.move(SIGHT.bidAge, self.bidAge, SHARE);
    to.move(SIGHT.shame, self.shame, SHARE);
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
    to.move(SIGHT.bowPitch, self.bow.pitch, SHARE);
    to.move(SIGHT.bowTempo, self.bow.tempo, SHARE);
    to.move(SIGHT.bowVolume, self.bow.volume, SHARE);
    to.set(SIGHT.cue, cue.code(self.cue));
    to.move(SIGHT.spaceLeft, self.spaceLeft, SECONDS);
  }

  /** What goes on within ([D1], [C4], [Q2], [R9]), and of the whole ([R10]). */
  #within({ self, whole, focus }: Perception): void {
    const to = this.#inner;
    const words = this.#debts;
    const { split, checkInDue: due } = self;
    to.set(INNER.wish, wish.code(self.wish));
    to.move(INNER.masking, self.masking, SHARE);
    to.set(INNER.role, roleCode(self.role));
    to.set(INNER.pulled, self.pulled ? 1 : 0);
    to.set(INNER.strength, strength.code(self.strength));
    to.set(INNER.marked, Math.min(self.marked, NONE));
    to.set(INNER.checkInDue, due === null ? NONE : Math.min(Math.ceil(due), NONE - 1));
    to.set(INNER.focusWish, wish.code(focus?.shownWish ?? null));
    to.set(INNER.split, split ? troubleCode(severity.code(split.severity), split.step) : NONE);
    to.set(INNER.whole, whole ? troubleCode(severity.code(whole.severity), whole.step) : NONE);
    to.set(INNER.wholeBy, whole?.by ?? NONE);
    const [mine, ours] = [debts(split?.owes), debts(whole?.owes)];
    if (words.splitOwes !== mine) words.splitOwes = mine;
    if (words.wholeOwes !== ours) words.wholeOwes = ours;
  }

  #focus(focus: Focus): void {
    const to = this.#sight;
    to.set(SIGHT.focusChair, focus.chair);
    to.set(SIGHT.focusGaze, gazeCode(focus.gaze));
    to.set(SIGHT.focusCue, cue.code(focus.cue));
    to.set(SIGHT.focusNeed, need.code(focus.shownNeed));
    to.move(SIGHT.focusCents, focus.cents, CENTS);
    to.move(SIGHT.focusMs, focus.ms, ONSET);
    for (const [channel, field, scale] of BODY) to.move(field, focus.body[channel], scale);
  }

  #periphery(periphery: Perception["periphery"]): void {
    let moving = 0;
    for (let i = 0; i < periphery.length; i += 1) {
      const glimpse = periphery[i];
      if (!glimpse) continue;
      this.#sight.set(at(GAZES, i), gazeCode(glimpse.gaze));
      this.#sight.move(at(LOUDNESS, i), glimpse.volume, VOICE);
      if (glimpse.moving) moving |= 1 << i;
    }
    this.#sight.set(SIGHT.glimpseMoving, moving);
  }

  #sounding(sounding: Perception["sounding"]): void {
    const to = this.#ears;
    for (let i = 0; i < sounding.length; i += 1) {
      const sound = sounding[i];
      if (!sound) continue;
      to.move(at(PITCHES, i), sound.cents, CENTS);
      to.move(at(ONSETS, i), sound.ms, ONSET);
      to.move(at(VOLUMES, i), sound.volume, VOICE);
      to.move(at(TONES, i), sound.tone, VOICE);
      to.move(at(ROUGHNESS, i), sound.rough, VOICE);
    }
  }

  #bond(bond: OwnBond | null, i: number): void {
    if (bond === null) return;
    const to = this.#bonds;
    const type = rupture.code(bond.type);
    const severe = severity.code(bond.severity);
    const broken = clause.code(bond.clause);
    to.set(at(STATES, i), bondCode(severe, type, bond.step, bond.together, broken));
    to.move(at(TRUSTS, i), bond.trust, SHARE);
    to.set(at(SEAMS, i), Math.min(bond.seams, NONE));
    to.move(at(RESIDUES, i), bond.residue, SHARE);
    const owes = debts(bond.owes);
    const name = BOND_OWES[i];
    if (name === undefined || this.#owed[i] === owes) return;
    this.#owed[i] = owes;
    this.#owing[name] = owes;
  }
}

const debts = (owes: readonly Owed[] | undefined): string =>
  owes === undefined || owes.length === 0 ? "" : owesCode(owes);

/** A number of a row whose length is that of the chairs. */
const at = (row: readonly number[], i: number): number => row[i] ?? 0;

export function publishedResult(from: GroupMeasures): Result {
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
