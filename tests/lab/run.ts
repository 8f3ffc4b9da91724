/** `lab run`: one movement as JSON lines: its setup, every tick with its events, its end. */
import { measures, outcome } from "../../shared/model/measures.ts";
import { playerFor, type PlayerName } from "./lab-players.ts";
import { plainScore, playTick, seatOn } from "./play.ts";

export interface RunPlan {
  readonly players: readonly PlayerName[];
  readonly seed: number;
  readonly seconds: number;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Gives every line to `tell`, without its line end. */
export function traceRun({ players, seed, seconds }: RunPlan, tell: (line: string) => void): void {
  const bots = players.map((name, chair) => playerFor(name, seed, chair));
  const play = seatOn(plainScore(seconds), bots, seed, "expert");
  const { world } = play;
  tell(JSON.stringify({ setup: { players, seed, seconds, pace: world.pace } }));
  while (world.playing) {
    const events = playTick(play);
    const { tally } = world;
    tell(
      JSON.stringify({
        tick: world.tick,
        beat: world.beat,
        harmony: round(tally.pairBeats === 0 ? 0 : tally.goodPairBeats / tally.pairBeats),
        chairs: world.chairs.map((chair) => ({
          activation: round(chair.activation),
          shame: round(chair.shame),
          need: chair.bid?.need ?? null,
          to: chair.bid?.to ?? null,
          gaze: chair.gaze,
          cue: chair.cue,
          breathing: chair.breathing,
          cents: round(chair.sounds),
          ms: round(chair.late),
        })),
        bonds: world.bonds.map(({ a, b, rupture, residue, seams }) => ({
          a,
          b,
          type: rupture?.type ?? null,
          severity: round(rupture?.severity ?? 0),
          step: rupture?.repair.step ?? 0,
          trust: [trust(a, b), trust(b, a)],
          residue: round(residue),
          seams,
        })),
        events,
      }),
    );
  }
  const group = measures(world);
  tell(JSON.stringify({ measures: { ...group, outcome: outcome(group) } }));

  function trust(from: number, to: number): number {
    return round(world.ties[from * world.n + to]?.trust ?? 0);
  }
}
