/** [Y15] A short run of `npm run chaos`. */
import { expect, test } from "vitest";
import { chaos } from "./chaos.ts";

test("[Y15] killed twice in the middle of everything, a server has every page back where it was", async () => {
  const { kills, wrongHashes } = await chaos({ kills: 2, seed: 3 });
  expect(kills.map(({ back, all }) => [back, all])).toEqual([
    [8, 8],
    [8, 8],
  ]);
  expect(wrongHashes).toBe(0);
});
