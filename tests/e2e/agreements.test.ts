/**
 * Two people agree in the lobby before they play, one chooses a card that the other never sees, and
 * in play an agreement is changed. The tests are steps of one session, in order.
 */
import { en } from "../../shared/i18n/en/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { MOMENT_MS } from "./harness/obeying.ts";
import { bar, invitation } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

/** More than a proposal stands. */
const MOMENTS = 300;

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
    server = await openBrowserServer({ stepped: true });
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
    // From here on music passes only while somebody waits: bots are no quicker than a person.
    await server.stand(true);
    const passUntil = async (isSo: () => Promise<boolean>): Promise<void> => {
      for (let n = 0; n < MOMENTS && !(await isSo()); n++) await server.pass(MOMENT_MS);
      expect(await isSo()).toBe(true);
    };
    await ada.page.getByRole("button", { name: /agree/i }).first().click();
    const sheet = ada.page.getByRole("dialog", { name: en.agreements.title });
    await passUntil(() => sheet.isVisible());
    await ada.shot("agreements-laptop");
    await sheet
      .getByRole("group", { name: en.agreements.clause.loudness })
      .getByRole("button", { name: en.agreements.loudness.full })
      .click();
    // A live region may read it out as well.
    const proposes = ada.page.getByText(/You propose: everyone plays with a full tone/).first();
    await passUntil(() => proposes.isVisible());
    const errand = ben.page.locator(".errand.proposal");
    // No quicker than a person's time, or bots have agreed before a slow phone has drawn it.
    const proposed = async (): Promise<boolean> => {
      await server.pass(MOMENT_MS);
      return errand.getByText(/Ada proposes/).isVisible();
    };
    await expect.poll(proposed, { interval: MOMENT_MS }).toBe(true);
    await ben.shot("proposal-phone");
    // Look first, then nod. Bots nod too, and more than half suffice.
    await errand.getByRole("button").click();
    await passUntil(async () => {
      if (await errand.isVisible()) await errand.getByRole("button").click();
      return ada.page.locator(".agreed", { hasText: "full tone" }).isVisible();
    });
    expect([...ada.complaints, ...ben.complaints]).toEqual([]);
  });
});
