/** Cost of a replay: four minutes of eight chairs, each with a bot that is as active as a person. */
import { pack } from "../../server/store/packing.ts";
import { momentsOf } from "../../shared/debrief/moments.ts";
import { ownPageOf } from "../../shared/debrief/own-page.ts";
import { PlayedWriter } from "../../shared/debrief/played.ts";
import { timelineOf } from "../../shared/debrief/timeline.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { chairId } from "../../shared/model/units.ts";
import { KeyframeWriter } from "../../shared/protocol/keyframes/writer.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { pageRows } from "./debrief-in-page.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import { threadMs } from "./thread-time.ts";

const CHAIRS = 8;
const MINUTES = 4;
const SEED = 7;
/** Seeks per film. */
const SEEKS = 60;
const KB = 1000;

export async function debriefRows(plan: Plan): Promise<Row[]> {
  const { rounds } = plan.debrief;
  const recording = record();
  const opened: number[] = [];
  const slowest: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = threadMs();
    const replayer = open(recording);
    const took = threadMs() - began;
    const seeks = seekAll(replayer, round);
    // The first round is a warm-up for the compiler.
    if (round === 0) continue;
    opened.push(took);
    slowest.push(Math.max(...seeks));
  }
  return [
    row("recording-bytes", pack({ recording, noted: [] }).length / KB),
    row("debrief-open", median(opened)),
    row("seek", median(slowest)),
    ...(await pageRows(plan, recording)),
  ];
}

/** A movement as recorded by a server. */
function record(): Recording {
  const camera = (chairs: number) => new KeyframeWriter(chairs);
  const simulation = new MovementSimulation(seededRandomness(SEED), () => {}, camera);
  const piece = "tallis-canon";
  const people = Array.from({ length: CHAIRS }, () => false);
  simulation.begin({ piece, minutes: MINUTES, pace: "normal", scene: null }, people);
  while (simulation.playing) simulation.tick(2);
  const [recording] = simulation.recordings;
  if (recording === undefined) throw new Error("nothing was recorded");
  return recording;
}

/** Everything that the page needs before it can draw. */
function open(recording: Recording): Replayer {
  const replayer = new Replayer(recording);
  const writer = new PlayedWriter(replayer.world);
  for (let step = replayer.next(); step !== null; step = replayer.next())
    writer.take(replayer.world, step.events);
  const played = writer.played(recording);
  timelineOf(played);
  momentsOf(played.log);
  ownPageOf(played.log, chairId(0));
  return replayer;
}

/** Time of each seek in ms, to pseudo-random ticks, including what one chair saw there. */
function seekAll(replayer: Replayer, round: number): readonly number[] {
  const random = seededRandomness(round);
  return Array.from({ length: SEEKS }, () => {
    const to = random.below(replayer.recording.ticks);
    const began = threadMs();
    replayer.seek(to);
    replayer.perception(chairId(0));
    return threadMs() - began;
  });
}
