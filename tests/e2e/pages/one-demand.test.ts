/** [P7] The lamps and the paper never ask for two things at once. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OwnBond, Perception } from "../../../shared/model/perception.ts";
import { witness, witnessOf } from "../harness/obeying.ts";
import { openPages, type Pages } from "../harness/pages.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

test.for(["coach", "newcomer", "calm"])(
  "who must calm down before a cue is only asked to breathe: %s",
  async (who) => {
    const page = await pages.open(
      `play/page.html?show=mending&still&plain&chairs=4&${who}`,
      { viewport: { width: 1366, height: 768 } },
      async (blank) => void (await blank.addInitScript(witness)),
    );
    await page.locator(".ring").waitFor();
    const show = (band: "flooded" | "calm"): Promise<void> =>
      page.evaluate(async (weather) => {
        const { consort, scenes } = window as unknown as {
          consort: { perception: { value: Perception } };
          scenes: { mending: (chairs: number) => Perception };
        };
        const { self, bonds, ...rest } = scenes.mending(4);
        const owes: OwnBond["owes"] = [
          { by: "me", what: "ask" },
          { by: "them", what: "showNeed" },
        ];
        for (let i = 0; i < 4; i++) {
          consort.perception.value = {
            ...rest,
            tick: consort.perception.value.tick + 40,
            self: { ...self, band: weather, activation: weather === "calm" ? 0.2 : 0.9 },
            bonds: bonds.map((bond) => (bond?.type == null ? bond : { ...bond, step: 2, owes })),
          };
          await globalThis.nextFrame?.();
        }
      }, band);
    const lamps = page.locator(".steps p");
    await show("flooded");
    await expect.poll(async () => (await witnessOf(page)).asked.at(-1)?.lit).toBe("breathe");
    await expect.poll(() => lamps.textContent()).toMatch(/^you: breathe · they: show need/);
    await show("calm");
    await expect.poll(() => lamps.textContent()).toMatch(/you: ask/);
    await expect.poll(async () => (await witnessOf(page)).contradictions).toEqual([]);
    await page.context().close();
  },
);
