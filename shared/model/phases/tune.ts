/** [T3] Pitch: it drifts, is drawn a little to what one hears, bends with the bow, and tears. */
import { chairAt, type Store, tieOf } from "../world.ts";
import { BOW, DT, PACES, TUNE } from "../numbers.ts";
import { gauss } from "../rng.ts";
import { RUPTURES } from "../ruptures/all.ts";

const BEND = BOW.pitchSpeed * DT;
const REVERT = DT / TUNE.revert;
const DUO = DT / TUNE.duoMean;

export function tune(store: Store): void {
  const { n, chairs } = store;
  const pace = PACES[store.pace];
  const drift = Math.sqrt(pace.drift * DT);
  const pull = (TUNE.pull * DT) / (n - 1);
  let mean = 0;
  for (const chair of chairs) mean += chair.pitch;
  mean /= n;
  for (const chair of chairs) {
    let change = (mean - chair.pitch) * REVERT;
    for (const other of chairs) {
      if (other === chair) continue;
      const apart = other.pitch - chair.pitch;
      change += pull * tieOf(store, chair.id, other.id).coupling * apart;
      // [A7] Everybody is dragged along.
      if (other.cue === "impose") change += TUNE.imposePull * DT * apart;
    }
    change += BEND * chair.bow.pitch * chair.bowGain;
    change += drift * (1 + TUNE.driftActivation * chair.activation) * gauss(store.rng);
    // Bent after all have listened: the order of chairs must not matter.
    chair.bent = change;
  }
  for (const chair of chairs) {
    chair.pitch += chair.bent;
    chair.sounds = chair.pitch;
  }
  const torn = pace.tornCents / 2;
  for (const bond of store.bonds) {
    if (bond.rupture === null) continue;
    const cents = bond.way * bond.sound * torn * RUPTURES[bond.rupture.type].cents;
    chairAt(store, bond.a).sounds += cents;
    chairAt(store, bond.b).sounds -= cents;
  }
  let heard = 0;
  for (const chair of chairs) heard += chair.sounds;
  store.slowPitch += (heard / n - store.slowPitch) * DUO;
}
