import { batch, effect, signal } from "@preact/signals";
import type { ProjectorView } from "../../shared/model/show.ts";
import { millis, type Millis } from "../../shared/model/units.ts";
import type { StageConsort, StageView } from "../../shared/live/views.ts";
import { SEATING } from "../../shared/pieces/cast.ts";
import { pieceById } from "../../shared/pieces/index.ts";
import type { Phase } from "../../shared/session/movement.ts";
import type { LiveLine } from "../session/live-line.ts";
import { AT_EASE, type Ensemble } from "./ensemble.ts";
import type { Gesture, Heard, Performance } from "./performance.ts";
import { blend, roomContacts, roomParts, togethernessOf, type Togetherness } from "./room-parts.ts";
import { TickEpoch } from "./tick-epoch.ts";

/** Number of voices: on one loudspeaker few voices carry further than many. */
const VOICES = 4;
/** Volume with one consort in focus, and of all together. */
const VOLUME = { one: 0.5, all: 0.36 } as const;

/** A playing consort, and the data that its sound needs. */
interface Playing {
  readonly consort: number;
  readonly still: boolean;
  readonly piece: string;
  readonly beats: number;
  readonly beatTicks: number;
  readonly beatsPerBar: number;
  readonly shown: ProjectorView;
  readonly epoch: Millis | null;
}

/**
 * [Y6] Sound of the room from what a stage receives: the consort in focus, or all combined, where each voice stands
 * for several. Follows the clock of one playing consort, and uses no data of phones.
 */
export function wholeRoom(
  line: Pick<LiveLine, "stage" | "link" | "serverNow">,
): Performance & { readonly stop: () => void } {
  const epochs = new Map<number, TickEpoch>();
  const listeners = new Set<(gesture: Gesture) => void>();
  const phase = signal<Phase>("lobby");
  const piece = signal("");
  const still = signal(true);
  const heard = signal<Heard | null>(null);
  const epoch = signal(millis(0));
  let leader: number | null = null;
  let counted: Counts = { chosen: "", mended: 0, open: 0 };

  const playing = (consort: StageConsort, now: number): Playing[] => {
    const { music, shown, still: stands } = consort;
    if (music === null || shown === null || !shown.playing) return [];
    const clock = epochs.get(consort.consort) ?? new TickEpoch();
    epochs.set(consort.consort, clock);
    clock.hear(shown.tick, now);
    if (stands) clock.stand();
    const { beatTicks, beatsPerBar } = pieceById(music.piece);
    const { consort: place } = consort;
    return [
      {
        ...music,
        consort: place,
        still: stands,
        beatTicks,
        beatsPerBar,
        shown,
        epoch: clock.value,
      },
    ];
  };

  const follow = (view: StageView | null, isOpen: boolean): void => {
    const { setting, consorts } = view ?? { setting: null, consorts: [] };
    const all = consorts.flatMap((consort) => playing(consort, line.serverNow()));
    const focus = setting?.focus ?? null;
    const chosen = focus === null ? all : all.filter(({ consort }) => consort === focus);
    const going = chosen.filter((one) => one.epoch !== null);
    // The present leader stays, so that the music does not jump.
    const lead = going.find(({ consort }) => consort === leader) ?? going[0];
    leader = lead?.consort ?? null;
    phase.value = chosen.length > 0 ? "playing" : "lobby";
    still.value = lead === undefined || !isOpen || setting?.sound !== true;
    if (lead === undefined) return;
    piece.value = lead.piece;
    epoch.value = lead.epoch ?? epoch.value;
    heard.value = heardOf(lead, going, going.length > 1 ? VOLUME.all : VOLUME.one);
    const counts = countsOf(going);
    for (const gesture of gesturesOf(counted, counts))
      for (const listener of listeners) listener(gesture);
    counted = counts;
  };

  const stop = effect(() => {
    const view = line.stage.value;
    const isOpen = line.link.value === "open";
    batch(() => follow(view, isOpen));
  });
  return {
    instruments: signal(SEATING.slice(0, VOICES).map(({ instrument }) => instrument)),
    phase,
    piece,
    still,
    heard,
    epoch,
    serverNow: () => millis(line.serverNow()),
    onGesture(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
  };
}

function heardOf(lead: Playing, going: readonly Playing[], volume: number): Heard {
  const { beatTicks, beatsPerBar, beats, shown } = lead;
  const beat = Math.floor(shown.tick / beatTicks);
  const bar = Math.floor(beat / beatsPerBar);
  const voices = voicesOf(going);
  return {
    tick: shown.tick,
    chairs: VOICES,
    music: { beat, beatTick: beat * beatTicks, beatTicks, beatsPerBar, beats, hard: false },
    sounding: roomParts(voices, bar, volume),
    contacts: roomContacts(voices, bar),
    own: AT_EASE,
    straying: 0,
  };
}

/** Each voice stands for every fourth consort; with fewer consorts, for one of them. */
function voicesOf(going: readonly Playing[]): readonly Togetherness[] {
  const groups = Math.min(VOICES, going.length);
  return Array.from({ length: VOICES }, (_, voice): Togetherness =>
    blend(
      going
        .filter((_one, place) => place % groups === voice % groups)
        .map((one) => togethernessOf(one.shown, one)),
    ),
  );
}

/** Counts over the audible consorts. */
interface Counts {
  readonly chosen: string;
  readonly mended: number;
  readonly open: number;
}

const countsOf = (going: readonly Playing[]): Counts => ({
  chosen: going.map(({ consort, piece }) => `${consort} ${piece}`).join(),
  mended: going.reduce((sum, { shown }) => sum + (shown.measures?.mended ?? 0), 0),
  open: going.reduce((sum, { shown }) => sum + shown.strands.filter((one) => one < 1).length, 0),
});

/** Sounds of mends and tears at their moment, without telling whose; the effect afterwards is in the voices' state. */
function gesturesOf(before: Counts, now: Counts): readonly Gesture[] {
  if (before.chosen !== now.chosen) return [];
  if (now.mended > before.mended) return [bloom];
  return now.open > before.open ? [drop] : [];
}

function bloom(ensemble: Ensemble, at: number): void {
  for (const voice of ensemble.voices) voice.swell(1.25, 0.5, 2.5, at);
  ensemble.room.bloom(at);
}

function drop(ensemble: Ensemble, at: number): void {
  for (const voice of ensemble.voices) voice.swell(0.6, 0.08, 1.2, at);
}
