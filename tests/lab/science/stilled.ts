/** Two partners, one of whom stops answering for a while, eyes still on the other, and then resumes. */
import type { World } from "../../../shared/model/world.ts";
import type { Sent } from "../../../shared/model/inbox.ts";
import { chairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { playerFor } from "../lab-players.ts";
import { plainScore, playTick, seatOn } from "../play.ts";

/** s: together, then still; then the reunion. */
export const TOGETHER = 60;
export const STILL = 60;
/** The player who meets the still face, and the one whose face is still. */
const ME = chairId(0);
const PARTNER = chairId(1);

/** Plays it and presents every tick; undisturbed when `still` is false. No hard passages. */
export function playStilled(
  seed: number,
  still: boolean,
  reunion: number,
  watch: (world: World, second: number) => void,
): void {
  const score = { ...plainScore(TOGETHER + STILL + reunion), hard: [] };
  const pair = seatOn(
    score,
    [ME, PARTNER].map((chair) => playerFor("attuned", seed, chair)),
    seed,
    "expert",
  );
  const { world, bots } = pair;
  const partner = bots[PARTNER] ?? null;
  while (world.playing) {
    const second = world.tick / TICKS_PER_SECOND;
    const now = still && second >= TOGETHER && second < TOGETHER + STILL;
    bots[PARTNER] = now ? null : partner;
    playTick(pair, now && world.chairs[PARTNER]?.gaze !== ME ? FREEZE : []);
    watch(world, second);
  }
}

const FREEZE: readonly Sent[] = [
  { chair: PARTNER, command: { do: "breathe", on: false } },
  { chair: PARTNER, command: { do: "bow", pitch: 0, tempo: 0, volume: 0.5 } },
  { chair: PARTNER, command: { do: "look", at: ME } },
];
