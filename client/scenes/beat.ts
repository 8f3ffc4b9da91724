import type { MusicTime } from "../../shared/model/perception.ts";
import { TICK_MS } from "../../shared/model/units.ts";

/** Beats since the movement began, with the fraction; null when nothing sounds. */
export function beatPosition(music: MusicTime, serverNow: number, epoch: number): number | null {
  if (music.beat < 0) return null;
  const ticks = (serverNow - epoch) / TICK_MS;
  return music.beat + (ticks - music.beatTick) / music.beatTicks;
}

/** Light of an onset: full on the beat, gone after `lasts` of it. `late` in beats shifts it. */
export function onsetLight(position: number, late: number, lasts = 0.42): number {
  const since = position - late - Math.floor(position - late);
  return since < lasts ? (1 - since / lasts) ** 2 : 0;
}

/** Where the bow stands, −1 frog … 1 tip: one stroke a beat, turning on the onset. */
export function bowStroke(position: number, late: number): number {
  const at = position - late;
  const within = at - Math.floor(at);
  const eased = within + Math.sin(2 * Math.PI * within) * 0.06;
  return Math.floor(at) % 2 === 0 ? -1 + 2 * eased : 1 - 2 * eased;
}
