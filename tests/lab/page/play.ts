/** One movement of a player who only follows the page, beside companions, and its results. */
import { sayings } from "../../../client/coach/director/director.ts";
import type { Event } from "../../../shared/model/event.ts";
import type { Sent } from "../../../shared/model/inbox.ts";
import { measures } from "../../../shared/model/measures.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import { OwnPartFold } from "../../../shared/model/own-part/own-part.ts";
import { perceive } from "../../../shared/model/perceive.ts";
import { sightingsOf } from "../../../shared/model/sighting.ts";
import { step } from "../../../shared/model/step.ts";
import { chairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { playerFor } from "../lab-players.ts";
import { plainScore, seatOn } from "../play.ts";
import { PagePlayer } from "./obey.ts";
import { ReadingPlayer } from "./read.ts";

export interface PageTask {
  readonly seed: number;
  readonly chairs: number;
  readonly seconds: number;
  readonly pace: Pace;
  /**
   * With a coach that has everything left to teach; else with the page of a player who has learnt
   * it all.
   */
  readonly guided: boolean;
  /** In addition answers what it reads in a face, as a person does. */
  readonly reads?: boolean;
}

export interface PageFigures {
  readonly harmony: number;
  /** [G4] NaN when nothing was asked. */
  readonly own: number;
  /** Tears of the player's own bonds, and how many of them were mended. */
  readonly tears: number;
  readonly mended: number;
  /**
   * Tears, new or deeper, caused by something the player did because the page asked: when, what,
   * after which deed.
   */
  readonly harms: readonly string[];
  /** Deeds that the page asked for and the rules refused. */
  readonly refused: readonly string[];
  /** Lines a minute, and lines gone within three seconds although still true. */
  readonly linesAMinute: number;
  readonly cutShort: number;
  /** Demands made during a tear that do not belong to it. */
  readonly besides: number;
}

const ME = chairId(0);
const LEAST = 3 * TICKS_PER_SECOND;

export function playPage({ seed, chairs, seconds, pace, guided, reads }: PageTask): PageFigures {
  const bots = Array.from({ length: chairs }, (_, chair) =>
    chair === ME ? null : playerFor("companion", seed, chair),
  );
  const { world, views } = seatOn(plainScore(seconds), bots, seed, pace);
  const player =
    reads === true ? new ReadingPlayer(seed, pace, guided) : new PagePlayer(seed, pace, guided);
  const last = world.score.beats * world.score.beatTicks;
  const inbox: Sent[] = [];
  const own = new OwnPartFold(world, ME);
  const refused: string[] = [];
  const harms: string[] = [];
  const counts = { tears: 0, mended: 0, lines: 0, cutShort: 0, besides: 0 };
  let said = player.said;
  let since = 0;
  let deed = "nothing";
  while (world.tick < last) {
    inbox.length = 0;
    for (let i = 0; i < chairs; i++) {
      const chair = chairId(i);
      const bot = bots[i];
      if (bot?.thinksAt(world.tick)) {
        const command = bot.act(perceive(world, chair, views[i]));
        if (command !== null) inbox.push({ chair, command });
      }
      if (chair !== ME || !player.seesAt(world.tick)) continue;
      const view = perceive(world, ME, views[i]);
      const command = player.act(view);
      const now = player.said;
      if (command !== null) {
        inbox.push({ chair, command });
        deed = `${now?.key ?? "-"}: ${JSON.stringify(command)}`;
      }
      const due = sayings(player.directing, view);
      const torn = due.some(({ from }) => from === "crisis");
      if (torn && now !== null && now.from !== "crisis") counts.besides += 1;
      if (now?.key === said?.key) continue;
      const stood = due.some(({ key }) => key === said?.key);
      if (stood && world.tick - since < LEAST) counts.cutShort += 1;
      if (now !== null) counts.lines += 1;
      said = now;
      since = world.tick;
    }
    const result = step(world, inbox);
    own.take(world, result.events, true);
    for (const { chair, refusal } of result.refused)
      if (chair === ME) refused.push(`${world.tick} ${refusal}: ${deed}`);
    for (const event of result.events) {
      const sighting = sightingsOf(event, ME, world);
      if (sighting !== null) player.see(sighting);
      if (event.event === "mended" && (event.a === ME || event.b === ME)) counts.mended += 1;
      if (event.event !== "torn" || (event.cause !== ME && event.hurt !== ME)) continue;
      if (!event.again) counts.tears += 1;
      if (isHarm(event)) harms.push(`${world.tick} ${event.evidence.what}: ${deed}`);
    }
  }
  const { tears, mended, cutShort, besides } = counts;
  const linesAMinute = (60 * counts.lines) / seconds;
  return {
    harmony: measures(world).harmony,
    own: own.part.whole ?? NaN,
    tears,
    mended,
    harms,
    refused,
    linesAMinute,
    cutShort,
    besides,
  };
}

/**
 * Caused by what the player did. The page is not to blame for an unanswered bid or a need of the
 * player's own, nor for one tear given up while another is tended: there is only one pair of eyes.
 */
function isHarm({ evidence: { what, by } }: Event & { event: "torn" }): boolean {
  return by === ME && what !== "missed" && what !== "letGo" && what !== "pulledApart";
}
