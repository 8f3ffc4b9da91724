/**
 * Whether something is open that nothing on anybody's table could mend: a scene must never end up
 * there.
 */
import { CUES, type Cue } from "../../../shared/model/cue.ts";
import { isOnTable } from "../../../shared/model/hand.ts";
import { deedsNow, doerOf } from "../../../shared/model/owed.ts";
import { open, type World } from "../../../shared/model/world.ts";

export function cannotGoOn(world: World): boolean {
  const { chairs, bonds, whole } = open(world);
  const may = (chair: number, cue: Cue): boolean =>
    isOnTable(world.directed?.hands[chair] ?? null, { do: "cue", cue });
  const mayPropose = (chair: number): boolean =>
    world.directed?.hands[chair]?.includes("propose") ?? true;
  // What the scene adds in that case comes with the next tick.
  const apart = whole?.step === 0 && whole.since < world.tick;
  if (apart && !chairs.some(({ id }) => may(id, "gather"))) return true;
  if (chairs.some(({ id, split }) => split?.step === 2 && !may(id, "showNeed"))) return true;
  return bonds.some(({ rupture }) => {
    if (rupture === null) return false;
    const deeds = deedsNow(rupture);
    return (
      deeds.length > 0 &&
      !deeds.some((deed) => {
        if (deed.what === "renew") return mayPropose(doerOf(rupture, deed));
        return !isCue(deed.what) || may(doerOf(rupture, deed), deed.what);
      })
    );
  });
}

const isCue = (what: string): what is Cue => (CUES as readonly string[]).includes(what);
