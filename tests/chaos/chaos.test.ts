/** [Y15] A short run of `npm run chaos`. */
import { expect, test } from "vitest";
import { chaos } from "./chaos.ts";

test("[Y15] killed in the middle of everything, and again while it restores that, a server has every page back where it was", async () => {
  // With this seed the second kill is followed by another .24 s after the restart.
  const { kills, wrongHashes } = await chaos({ kills: 2, seed: 26 });
  expect(kills.map(({ back, all }) => [back, all])).toEqual([
    [8, 8],
    [8, 8],
  ]);
  expect(wrongHashes).toBe(0);
});
