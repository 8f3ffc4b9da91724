import { WHOLE } from "../../shared/model/numbers.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { Stage } from "./stage.ts";

/** Tears `share` of all bonds, mildly. */
export function tearMost(stage: Stage, share = 0.6): void {
  const { bonds } = stage.store;
  for (const bond of bonds.slice(0, Math.ceil(bonds.length * share))) {
    bond.rupture = openRupture({
      type: "benign",
      cause: bond.a,
      hurt: bond.b,
      answer: "steady",
      since: stage.store.tick,
      severity: 0.4,
    });
  }
}

/** Nobody looks at anybody, and most bonds are torn. */
export function apartStage(seed = 1, chairs = 4): Stage {
  const stage = new Stage({ seed, chairs });
  for (const chair of stage.store.chairs) stage.look(chair.id, "inward");
  tearMost(stage);
  stage.run(WHOLE.disorderFor + 0.2);
  return stage;
}
