/** Where to look next ([A1]): at players who call, and at players not seen for long. */
import type { Command } from "../../model/command.ts";
import { uniform } from "../../model/rng.ts";
import { type BotPerception, type BotMemory, NEVER, type Regard, secondsSince } from "../memory.ts";
import { turnTo } from "./turn-to.ts";

/** s after which an unseen player is as urgent as possible. */
const LONG = 8;
/** Share of the time to answer for which the bot looks at the player it needs something from. */
const BIDS = 0.3;
/** s to watch the effect of a way it has shown. */
const SHOWN = 1;
/** s to wait for the answer to an ask. */
const ASKED = 2;
/** s of being looked at that mean that the other wants something. */
const WANTED = 0.8;
/** s of looking that are enough, even if nothing is certain yet. */
const ENOUGH = 2.2;

/** A player who gestures at the bot is looked at soon, before the sign is gone. */
export function answerCall(memory: BotMemory, view: BotPerception): Command | null {
  if (!memory.profile.behaviours.looks || memory.hold !== null) return null;
  if (secondsSince(memory, memory.lastLook) < 0.6) return null;
  for (const regard of memory.regards) {
    if (regard === undefined || view.self.gaze === regard.chair) continue;
    const glimpse = view.periphery[regard.chair];
    if (!glimpse || !glimpse.moving || glimpse.gaze !== view.me) continue;
    if (secondsSince(memory, regard.seenAt) < 1) continue;
    return { do: "look", at: regard.chair };
  }
  return null;
}

export function lookAbout(memory: BotMemory, view: BotPerception): Command | null {
  const { behaviours, skill, habits } = memory.profile;
  if (!behaviours.looks || memory.hold !== null) return null;
  const { focus, self } = view;
  // [N2] The bot's own need is seen by the player it looks at.
  const bids = habits?.keepsLooking === true ? 1 : BIDS;
  if (self.bidTo !== null && self.bidAge > 0 && self.bidAge < bids) {
    return turnTo(view, self.bidTo);
  }
  const now = focus === null ? undefined : memory.regards[focus.chair];
  if (now !== undefined) {
    const long = secondsSince(memory, now.since);
    if (long < skill.lookGap) return null;
    // The other needs a moment to react to a way shown or an ask.
    if (secondsSince(memory, now.shownAt) < SHOWN && long < LONG) return null;
    if (secondsSince(memory, now.askedAt) < ASKED) return null;
    const pondering =
      memory.reading.beyondNothing > 0.2 && secondsSince(memory, now.answeredAt) > 3;
    if (pondering && long < skill.read + ENOUGH && focus?.gaze !== "away") return null;
  } else if (view.self.gaze !== "away" && view.self.gaze !== "inward" && !view.self.gazeLanded) {
    return null;
  }
  let best: Regard | null = null;
  let most = -Infinity;
  for (const regard of memory.regards) {
    if (regard === undefined || view.self.gaze === regard.chair) continue;
    if (habits?.looksBack === true && regard.onMeSince === NEVER) continue;
    const pull = urgency(memory, view, regard) + 2 * uniform(memory.rng);
    if (pull > most) {
      most = pull;
      best = regard;
    }
  }
  return best === null ? null : { do: "look", at: best.chair };
}

function urgency(memory: BotMemory, view: BotPerception, regard: Regard): number {
  const unseen = secondsSince(memory, regard.seenAt);
  let pull = unseen < LONG ? unseen : LONG;
  const glimpse = view.periphery[regard.chair];
  if (regard.onMeSince !== NEVER) pull += secondsSince(memory, regard.onMeSince) > WANTED ? 5 : 2;
  if (glimpse?.gaze === "away" && memory.profile.behaviours.waits && regard.letBe) pull -= 6;
  if (view.self.bidTo === regard.chair) pull += 3;
  return pull;
}
