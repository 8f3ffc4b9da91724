/** Two newcomers, one at a phone and one at a laptop, who do only what the page says. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { obey, together, type Witness, witness, witnessOf } from "./harness/obeying.ts";
import { practise } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const SCREENS = ["phone", "lowLaptop"] as const;

describe("[P7] [X10] whoever obeys only the page", () => {
  let server: BrowserServer;
  let all: readonly { readonly visitor: Visitor; readonly seen: Witness }[];
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
    const visitors: Visitor[] = [];
    for (const screen of SCREENS) {
      const visitor = await server.visit({ screen, before: witness });
      await practise(visitor.page);
      visitors.push(visitor);
    }
    await server.stand(true);
    const { moment, leave } = together(visitors.length, server.pass);
    all = await Promise.all(
      visitors.map(async (visitor) => {
        await obey(visitor.page, moment).finally(leave);
        return { visitor, seen: await witnessOf(visitor.page) };
      }),
    );
  });
  afterAll(() => server.close());

  test.for(SCREENS.map((screen, i) => [screen, i] as const))(
    "mends the first tear: %s",
    async ([, i]) => {
      const { visitor, seen } = all[i]!;
      expect(seen.told.join("\n")).toMatch(/has torn[\s\S]*Mended with/);
      const kept = await visitor.page.evaluate(() => localStorage.getItem("broken-consort"));
      expect(JSON.parse(kept ?? "{}")).toMatchObject({
        learnt: expect.arrayContaining(["look", "mend"]) as unknown,
      });
    },
  );

  test("is never asked two different things at once, and nothing complains", () => {
    for (const { visitor, seen } of all) {
      // At least a look and a mend, or the witness has seen nothing; there may be no more by
      // chance.
      expect(seen.asked.filter(({ lit }) => lit !== "").length).toBeGreaterThan(1);
      expect(seen.contradictions).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    }
  });
});
