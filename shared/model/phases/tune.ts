/** [T3] Pitch: it drifts, is pulled a little to what the chair hears, bends with the bow, and is torn. */
import { bondAt, chairAt, type Store, tieOf } from "../world.ts";
import { BOW, DT, LONGING, PACES, DRAWN, SPLIT, TUNE } from "../numbers.ts";
import { gauss } from "../rng.ts";
import { RUPTURES } from "../ruptures/all.ts";
import { instantOf } from "../ruptures/instant.ts";
import { drift as sections } from "../ruptures/whole.ts";

const BEND = BOW.pitchSpeed * DT;
const REVERT = DT / TUNE.revert;
const DRAWS = DRAWN.pull * DT;

const put = { cause: 0, hurt: 0 };

export function tune(store: Store): void {
  const { n } = store;
  const pace = PACES[store.pace];
  const drift = Math.sqrt((n === 2 ? TUNE.duoDrift : 1) * pace.drift * DT);
  const pull = (TUNE.pull * DT) / (n - 1);
  let mean = 0;
  for (let i = 0; i < n; i += 1) mean += chairAt(store, i).pitch;
  mean /= n;
  for (let i = 0; i < n; i += 1) {
    const chair = chairAt(store, i);
    let change = (mean - chair.pitch) * REVERT;
    for (let j = 0; j < n; j += 1) {
      const other = chairAt(store, j);
      if (other === chair) continue;
      const apart = other.pitch - chair.pitch;
      const tie = tieOf(store, chair.id, other.id);
      change += pull * tie.coupling * apart;
      // [N3] A chair that has read another follows its pitch.
      if (tie.drawnUntil > store.tick) change += DRAWS * apart;
      // [A7] An impose pulls everyone, [A11] except those whom edge acts never reach.
      if (other.cue === "impose" && !chair.noneAtMe) change += TUNE.imposePull * DT * apart;
    }
    change += BEND * chair.bow.pitch * chair.bowGain;
    const stirred = 1 + TUNE.driftActivation * chair.activation + SPLIT.drift * chair.dull;
    const longs = 1 + LONGING.drift * chair.longing * chair.longing;
    change += drift * stirred * longs * gauss(store.rng);
    // Applied after all have listened: the order of chairs must not matter.
    chair.bent = change;
  }
  for (let i = 0; i < n; i += 1) {
    const chair = chairAt(store, i);
    chair.pitch += chair.bent;
    chair.sounds = chair.pitch;
  }
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    const { rupture } = bond;
    if (rupture === null) continue;
    const cents = bond.sound * pace.tornCents;
    RUPTURES[rupture.type].cents(instantOf(store, bond, rupture), put);
    chairAt(store, rupture.cause).sounds += cents * put.cause;
    chairAt(store, rupture.hurt).sounds += cents * put.hurt;
  }
  if (store.whole !== null) {
    for (let i = 0; i < n; i += 1) {
      const chair = chairAt(store, i);
      sections(store, chair.id, put);
      chair.sounds += store.drift * pace.tornCents * put.cause;
    }
  }
}
