/** [Y15] A short run of `npm run chaos`. */
import { expect, test } from "vitest";
import { chaos } from "./chaos.ts";
import { clusterChaos } from "./cluster-chaos.ts";

test("[Y15] killed in the middle of everything, and again while it restores that, a server has every page back where it was", async () => {
  // With this seed the second kill is followed by another .24 s after the restart.
  const { kills, wrongHashes } = await chaos({ kills: 2, seed: 26 });
  expect(kills.map(({ back, all }) => [back, all])).toEqual([
    [8, 8],
    [8, 8],
  ]);
  expect(wrongHashes).toBe(0);
});

test("[Y17] one of two processes is killed twice, and the other has every page where it was", async () => {
  const { kills, wrongHashes } = await clusterChaos({ kills: 2, seed: 3, led: 2 });
  expect(kills.map(({ missing }) => missing)).toEqual([[], []]);
  expect(kills.map(({ seconds }) => seconds.length > 0)).toEqual([true, true]);
  expect(wrongHashes).toBe(0);
});
