/**
 * Two people agree in the lobby before they play, one chooses a card that the other never sees, and
 * in play an agreement is changed. The tests are steps of one session, in order.
 */
import { en } from "../../shared/i18n/en/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { bar, invitation } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

/** [W9] No coach: players who have mended a bond before. */
const mendedBefore = (): void => localStorage.setItem("broken-consort", '{"learnt":["mend"]}');

describe("[O2] [Q2] what is agreed before the music, and in it", () => {
  let server: BrowserServer;
  let ada: Visitor;
  let ben: Visitor;
  const chip = ({ page }: Visitor, question: string | RegExp, answer: string) =>
    page.getByRole("group", { name: question }).getByRole("button", { name: answer, exact: true });
  const agreed = ({ page }: Visitor) => page.locator(".agreed, .plan .fine").allTextContents();

  beforeAll(async () => {
    server = await openBrowserServer();
    ada = await server.visit({ screen: "laptop", before: mendedBefore });
    await ada.page.getByLabel(en.people.name.label).fill("Ada");
    await ada.page.getByRole("button", { name: en.start.way.friends.name }).click();
    const path = `/?code=${await invitation(ada.page)}`;
    ben = await server.visit({ screen: "phone", path, before: mendedBefore });
    await ben.page.locator(".seats").getByText("Ada").waitFor();
  });
  afterAll(() => server.close());

  test("the host presses, and it is agreed for both", async () => {
    await chip(ada, en.agreements.clause.checkIn, "60 s").click();
    for (const one of [ada, ben])
      await expect.poll(() => agreed(one)).toContainEqual(expect.stringMatching(/60 s/));
  });

  test("a guest's wish is a suggestion until the other nods", async () => {
    await chip(ben, en.agreements.clause.loudness, en.agreements.loudness.soft).click();
    await ben.page.getByText(/You suggest: .*softly/).waitFor();
    const nod = ada.page.getByRole("button", { name: en.lobby.agree.nod });
    await nod.waitFor();
    expect(await agreed(ada)).not.toContainEqual(expect.stringMatching(/softly/));
    await ada.shot("lobby-suggested-laptop");
    await nod.click();
    for (const one of [ada, ben])
      await expect.poll(() => agreed(one)).toContainEqual(expect.stringMatching(/softly/));
    for (const { page } of [ada, ben])
      await page.locator(".slip").first().waitFor({ state: "detached" });
  });

  test("a card is taken in two presses, in plain words", async () => {
    await ben.page.getByText(en.lobby.ownCard).click();
    const { name, says } = en.roles.pattern.preoccupied;
    await chip(ben, "Today you are", name).click();
    await ben.page.getByText(says).waitFor();
    await ben.shot("lobby-card-phone");
    expect(await ben.barriers()).toEqual([]);
  });

  test("who leads where is chosen passage by passage; of a card taken before nobody else is told", async () => {
    await chip(
      ada,
      en.agreements.clause.lead,
      en.lobby.agree.leads("middle", en.agreements.nobody),
    ).click();
    await chip(ada, en.lobby.agree.whoLeads("middle"), "you").click();
    for (const [one, sentence] of [
      [ada, /you lead the middle/i],
      [ben, /Ada leads the middle/],
    ] as const)
      await expect.poll(() => agreed(one)).toContainEqual(expect.stringMatching(sentence));
    // What is agreed by now has come after it.
    expect(await ada.page.getByText(en.roles.pattern.preoccupied.says).count()).toBe(0);
    expect(await ada.page.locator(".own-card small").textContent()).toBe("none");
  });

  test("in play it stands under the corner, and can be put anew by anyone", async () => {
    await ada.page.getByRole("button", { name: en.lobby.begin }).click();
    await Promise.all([bar(ada.page, 1), bar(ben.page, 1)]);
    await ada.page.locator(".agreed", { hasText: "softly" }).waitFor();
    await ada.page.getByRole("button", { name: /agree/i }).first().click();
    const sheet = ada.page.getByRole("dialog", { name: en.agreements.title });
    await sheet.waitFor();
    await ada.shot("agreements-laptop");
    const propose = async (timeout?: number): Promise<void> => {
      const how = timeout === undefined ? {} : { timeout };
      if (!(await sheet.isVisible()))
        await ada.page.getByRole("button", { name: /agree/i }).first().click(how);
      await sheet
        .getByRole("group", { name: en.agreements.clause.loudness })
        .getByRole("button", { name: en.agreements.loudness.full })
        .click(how);
    };
    await propose();
    // A live region may read it out as well.
    await ada.page
      .getByText(/You propose: everyone plays with a full tone/)
      .first()
      .waitFor();
    const errand = ben.page.locator(".errand.proposal");
    const settled = ada.page.locator(".agreed", { hasText: "full tone" });
    const told = errand.getByText(/Ada proposes/);
    // Bots may be quicker than a person.
    const heard = async (): Promise<number> => (await told.count()) + (await settled.count());
    await expect.poll(heard).toBeGreaterThan(0);
    await ben.shot("proposal-phone");
    // Look first, then nod. Bots nod too, and more than half suffice. A proposal without enough nods in time lapses.
    const agree = async (): Promise<boolean> => {
      if ((await told.count()) + (await settled.count()) === 0) await propose(2000).catch(() => {});
      await errand
        .getByRole("button")
        .click({ timeout: 500 })
        .catch(() => {});
      return (await settled.count()) > 0;
    };
    await expect.poll(agree).toBe(true);
    expect([...ada.complaints, ...ben.complaints]).toEqual([]);
  });
});
