/** Strings between any two players, as an onlooker sees them. */
import type { ObservedBond } from "../../../shared/model/observe.ts";
import { severityBand } from "../../../shared/model/perceive.ts";
import type { OwnBond } from "../../../shared/model/perception.ts";
import { bezier } from "../geometry.ts";
import { curveThrough, type StringCurve } from "./curve.ts";
import { QUIET_BOND } from "./quiet-bond.ts";

/** A bond as an onlooker sees it, from neither side. */
export const bondSeen = ({ trust, seams, residue, rupture }: ObservedBond): OwnBond => ({
  ...QUIET_BOND,
  trust: (trust[0] + trust[1]) / 2,
  seams,
  residue,
  ...(rupture && {
    severity: severityBand(rupture.severity),
    type: rupture.type,
    step: rupture.step,
  }),
});

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Curve of a slightly sagging string between two points; sizes in CSS px. */
export function stringBetween(from: Spot, to: Spot, thick: number, sag = 0.06): StringCurve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy);
  const hang = sag * long;
  const path = bezier(
    from.x,
    from.y,
    from.x + dx * 0.3,
    from.y + dy * 0.3 + hang,
    from.x + dx * 0.7,
    from.y + dy * 0.7 + hang,
    to.x,
    to.y,
    32,
  );
  const swing = Math.min(thick * 2.6, long * 0.07);
  return curveThrough(path, Math.max(40, Math.round(long / 1.6)), {
    swing: [swing, swing],
    width: [thick, thick * 0.8],
    scale: thick / 9,
  });
}
