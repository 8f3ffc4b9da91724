/** [Y4]–[Y8] The console without a server: accessibility, pointer and keyboard. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LiveCommand } from "../../../shared/live/commands.ts";
import { lead } from "../../../shared/i18n/en/console.ts";
import { barriers } from "../harness/barriers.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { saveShot } from "../harness/shots.ts";

const SIZES = { laptop: [1366, 768], tablet: [1024, 768] } as const;
const SHOWS = [
  "setup",
  "empty",
  "waits",
  "live",
  "calm",
  "debrief",
  "debriefQuiet",
  "debriefMethod",
  "debriefWords",
  "still",
  "one",
  "many",
  "reconnecting",
  "opening",
  "closed",
  "wrong",
] as const;
const NOT_IN_A_ROOM: ReadonlySet<string> = new Set(["reconnecting", "opening", "closed", "wrong"]);
/** Minimum size of a pointer target, CSS px. */
const TARGET = 38;
/** Exempt from it: lines of a list and links in a sentence, which have space around them. */
const IN_LINE = ".lines button, .link";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(show: string): Promise<Page> {
  const [width, height] = SIZES.laptop;
  const page = await pages.open(`console/page.html?show=${show}`, {
    viewport: { width, height },
    reducedMotion: "reduce",
    colorScheme: "dark",
  });
  await page.locator("html[data-started]").waitFor();
  if (show.startsWith("debrief")) await page.locator(".debrief-view").waitFor();
  if (show === "setup" || show === "empty") await page.locator(".card").first().waitFor();
  // Waits for fade-ins to end.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ).then(() => {}),
  );
  return page;
}

interface Fake {
  readonly line: { readonly asked: readonly LiveCommand[]; answer: string | null };
}
const asked = (page: Page): Promise<readonly LiveCommand[]> =>
  page.evaluate(() => (window as unknown as Fake).line.asked);
const lastAsked = async (page: Page): Promise<LiveCommand | undefined> =>
  (await asked(page)).at(-1);

test.for(SHOWS)(
  "nothing of the console stands in anyone's way on a laptop and on a tablet: %s",
  async (show) => {
    const page = await open(show);
    for (const size of ["laptop", "tablet"] as const) {
      const [width, height] = SIZES[size];
      await page.setViewportSize({ width, height });
      await frames(page, 3);
      await saveShot(page, `console-${show}-${size}`);
      await expect.poll(() => barriers(page), { message: size }).toEqual([]);
      const small = await page.locator("button:visible, a:visible, select:visible").evaluateAll(
        (all, [least, inLine]) =>
          all.flatMap((one) => {
            const box = one.getBoundingClientRect();
            const fits = Math.min(box.width, box.height) >= least || one.matches(inLine);
            return fits ? [] : [`${one.textContent}: ${box.width} × ${box.height}`];
          }),
        [TARGET, IN_LINE] as const,
      );
      expect(small, size).toEqual([]);
      const { wide, high } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        high: document.documentElement.scrollHeight - innerHeight,
      }));
      expect({ size, wide, high }).toEqual({ size, wide: 0, high: 0 });
      // [Z10] Whoever comes late is told the code, whatever the console shows.
      if (!NOT_IN_A_ROOM.has(show)) {
        await page.locator(".join-code b").filter({ hasText: "HK4 R7W" }).waitFor();
        await page.locator(".join-code .qr").waitFor();
      }
    }
    await pages.done(page);
  },
);

test("[Y2] by keys alone, somebody is lifted, carried and dropped, or put back", async () => {
  const page = await open("setup");
  const ola = page.getByRole("button", { name: "Ola, Spruce 2" });
  await ola.focus();
  await page.keyboard.press(" ");
  await page.getByText("Ola is lifted.").waitFor({ state: "attached" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.getByText("Over Willow 3.").waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await page.getByText("Ola stays.").waitFor({ state: "attached" });
  await expect.poll(() => asked(page)).toEqual([]);
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press(" ");
  await page.getByText("Ola sits in Willow 2.").waitFor({ state: "attached" });
  await expect
    .poll(() => asked(page))
    .toEqual([{ do: "seat", person: 12, at: { consort: 2, chair: 1 } }]);
  await pages.done(page);
});

test("[Y2] by pointer, somebody is pulled to a free place, or off all of them", async () => {
  const page = await open("setup");
  const drag = async (name: string, to: string): Promise<void> => {
    const from = await page.getByRole("button", { name }).boundingBox();
    const goal = await page.locator(to).boundingBox();
    if (!from || !goal) throw new Error("nothing to drag");
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 4 });
    await page.mouse.up();
  };
  await drag("Ola, Spruce 2", '[data-consort="4"][data-chair="4"]');
  await drag("Jo, Maple 5", '[data-consort="none"]');
  await expect
    .poll(() => asked(page))
    .toEqual([
      { do: "seat", person: 12, at: { consort: 4, chair: 4 } },
      { do: "seat", person: 5, at: null },
    ]);
  await pages.done(page);
});

test("[Y19] by two single touches somebody is seated, changes places, or is put back", async () => {
  const page = await open("setup");
  const cell = (consort: string, chair: number) =>
    page.locator(`[data-consort="${consort}"][data-chair="${chair}"]`);
  const tile = (name: string) => page.getByRole("button", { name });
  await tile("Ola, Spruce 2").click();
  await page.getByText(lead.setup.tapped("Ola")).waitFor();
  await saveShot(page, "console-setup-tapped");
  await cell("4", 4).click();
  await page.getByText("Ola sits in Cherry 5.").waitFor({ state: "attached" });
  const first = { do: "seat", person: 12, at: { consort: 4, chair: 4 } };
  await expect.poll(() => asked(page)).toEqual([first]);

  for (const putBack of [
    () => page.keyboard.press("Escape"),
    () => page.locator("#hour").click(),
    () => tile("Jo, Maple 5").click({ force: true }),
  ]) {
    await tile("Jo, Maple 5").click();
    await page.getByText(lead.setup.tapped("Jo")).waitFor();
    await putBack();
    await page.getByText("Jo stays.").waitFor({ state: "attached" });
  }
  await tile("Jo, Maple 5").click();
  await page.getByText(lead.setup.tapped("Jo")).waitFor();
  await page.locator('[data-consort="none"]').click();
  const second = { do: "seat", person: 5, at: null };
  await expect.poll(() => asked(page)).toEqual([first, second]);
  await pages.done(page);
});

test("[Y19] minutes are given and taken by single touches", async () => {
  const page = await open("setup");
  await page.locator(".segment").nth(1).getByRole("button").click();
  const more = page.getByRole("button", { name: lead.setup.minuteMore("practice") });
  const less = page.getByRole("button", { name: lead.setup.minuteLess("practice") });
  const minutes = async () => {
    const moved = await lastAsked(page);
    return moved?.do === "plan" ? moved.steps.slice(1, 3).map((step) => step.minutes) : [];
  };
  await more.click();
  await expect.poll(minutes).toEqual([6, 7]);
  await less.click();
  await expect.poll(minutes).toEqual([4, 9]);
  await pages.done(page);
});

test("[Y4] a scene is chosen for a step, and frets give and take minutes by keys", async () => {
  const page = await open("setup");
  await page.locator(".segment").nth(4).getByRole("button").click();
  await page.getByRole("button", { name: /This far/ }).click();
  const chosen = await lastAsked(page);
  if (chosen?.do !== "plan") throw new Error("no plan");
  expect(chosen.steps[4]?.movement?.scene).toEqual({ scenario: "this-far", scene: 0, turn: 0 });
  await page.getByRole("slider", { name: /Between practice and play/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(async () => {
      const moved = await lastAsked(page);
      return moved?.do === "plan" ? moved.steps.slice(1, 3).map(({ minutes }) => minutes) : [];
    })
    .toEqual([6, 7]);
  await pages.done(page);
});

test("[Y4] it begins with the prebrief, and not while somebody is alone", async () => {
  const page = await open("setup");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect
    .poll(() => asked(page))
    .toMatchObject([
      { do: "go", step: 0 },
      { do: "stage", stage: { shows: "prebrief" } },
    ]);
  await page.evaluate(() => {
    const { line } = window as unknown as {
      line: { session: { value: { people: { seat: { consort: number } | null }[] } } };
    };
    const { value } = line.session;
    let first = true;
    const people = value.people.filter(({ seat }) => {
      const stays = seat?.consort !== 4 || first;
      if (seat?.consort === 4) first = false;
      return stays;
    });
    line.session.value = { ...value, people };
  });
  await page.getByText("Ari is alone in Cherry.").waitFor();
  await expect.poll(() => page.getByRole("button", { name: "Begin" }).isDisabled()).toBe(true);
  await pages.done(page);
});

test("[Y4] who would play alone is named where the music begins, and one press seats them with the fewest", async () => {
  const page = await open("waits");
  const late = await page.evaluate(() => {
    const { session } = (window as unknown as { line: { session: { value: Fakes } } }).line;
    interface Fakes {
      readonly people: readonly { readonly id: number; readonly seat: object | null }[];
    }
    const [first, ...others] = session.value.people;
    if (first === undefined) throw new Error("nobody is there");
    session.value = {
      ...session.value,
      people: [{ ...first, seat: { consort: 7, chair: 0 } }, ...others],
    };
    return first.id;
  });
  await page.keyboard.press("b");
  await page.locator(".controls .why").getByRole("button").click();
  expect(await asked(page)).toEqual([
    { do: "seat", person: late, at: { consort: expect.any(Number) as number, chair: null } },
  ]);
  await pages.done(page);
});

test("[Y3] [Y7] one key each: eyes up, a minute more or less, a mark, coming, a consort, on", async () => {
  const page = await open("live");
  await page.keyboard.press(" ");
  await page.keyboard.press("+");
  await page.keyboard.press("-");
  await page.keyboard.press("h");
  await expect
    .poll(() => asked(page))
    .toEqual([
      { do: "stand", which: "all", still: true, sentence: "Look at me, please." },
      { do: "lengthen", which: "all", seconds: 60 },
      { do: "lengthen", which: "all", seconds: -60 },
      { do: "hand", person: 24, as: "coming" },
    ]);
  await page.keyboard.press("3");
  await page.getByRole("heading", { name: "Willow" }).waitFor();
  await page.keyboard.press("m");
  const note = page.getByRole("textbox", { name: "A word to it, if you like" });
  await note.fill("they looked back");
  await note.press("Enter");
  await expect.poll(() => lastAsked(page)).toMatchObject({ consort: 2, note: "they looked back" });
  const marks = (await asked(page)).filter((command) => command.do === "mark");
  expect(new Set(marks.map(({ id }) => id)).size).toBe(1);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "The room" }).waitFor();
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Yes, go on" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => lastAsked(page)).toEqual({ do: "go", step: 5 });
  await pages.done(page);
});

test("the most urgent stands first and ↵ opens it; / writes to everybody", async () => {
  const page = await open("live");
  await expect.poll(() => page.locator(".exceptions li").count()).toBe(4);
  await expect
    .poll(() => page.locator(".exceptions b").allTextContents())
    .toEqual(["Mira and Ash, torn", "Kofi, flooded", "Wren, dropped", "Toni, nothing done"]);
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Chair of Mira" }).waitFor();
  await page.keyboard.press("/");
  const word = page.getByRole("textbox", { name: "A word to every phone" });
  await word.pressSequentially("five minutes, m n h");
  await word.press("Enter");
  await expect.poll(() => asked(page)).toEqual([{ do: "say", text: "five minutes, m n h" }]);
  await pages.done(page);
});

test("[J7] what is given to a chair can be taken back until it is sent, and a bot's acts are offered where one sits", async () => {
  const page = await open("one");
  await page.getByRole("button", { name: "Ash, strained" }).click();
  await expect.poll(() => page.getByRole("button", { name: "misreads" }).count()).toBe(0);
  await page.getByRole("button", { name: "closeness" }).click();
  await page.getByText("Ash needs closeness, on the next bar").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Taken back.").waitFor();
  // A slip at the bottom, which covers little of the page.
  const slip = await page.locator(".just-said .slip").boundingBox();
  expect(slip?.height).toBeLessThan(80);
  await expect.poll(() => asked(page)).toEqual([]);
  await saveShot(page, "console-chair-laptop");
  await page.getByRole("button", { name: "The room" }).first().click();
  await page.keyboard.press("2");
  await page.getByRole("button", { name: "Wren, a bot" }).click();
  await page.getByRole("button", { name: "misreads" }).waitFor();
  await pages.done(page);
});

test("[Y3] let go, the phones that still show it are counted down in sight", async () => {
  const page = await open("live");
  const showing = (count: number): Promise<void> =>
    page.evaluate((left) => {
      const { line } = window as unknown as { line: { session: { value: object } } };
      line.session.value = { ...line.session.value, showing: left };
    }, count);
  await showing(21);
  await page.getByText("21 phones still to let go").waitFor();
  await showing(1);
  await page.getByText("1 phone still to let go").waitFor();
  await showing(0);
  await page.getByLabel("What every phone says").waitFor();
  await expect.poll(() => page.getByText("still to let go").count()).toBe(0);
  await pages.done(page);
});

test("[J12] before a scene plays, a card is given by hand; who has it already gets it not again", async () => {
  const page = await open("cards");
  await page.getByRole("button", { name: /^Abel/ }).click();
  const cards = page.getByRole("region", { name: "A card for Abel" });
  const has = cards.getByRole("button", { name: /^You care about what was agreed/ });
  await has.waitFor();
  await saveShot(page, "console-cards-laptop");
  await expect.poll(() => has.getAttribute("aria-pressed")).toBe("true");
  // The bot's card is not offered.
  await expect.poll(() => cards.getByRole("button").count()).toBe(3);
  await has.click();
  await cards.getByRole("button", { name: /^You forget easily/ }).click();
  await page.getByText("Abel has another card now.").waitFor();
  await expect.poll(() => asked(page)).toEqual([{ do: "card", person: 21, part: 2 }]);
  expect(await barriers(page)).toEqual([]);
  await pages.done(page);
});

test("what is refused is said in words, and so is that no answer came", async () => {
  const page = await open("live");
  const answer = (why: string) =>
    page.evaluate((said) => void ((window as unknown as Fake).line.answer = said), why);
  await answer("nothingPlays");
  await page.keyboard.press("+");
  await page.getByText("Nothing plays there just now.").waitFor();
  await answer("noAnswer");
  await page.keyboard.press("+");
  await page.getByText("No answer came.").waitFor();
  await expect.poll(async () => (await asked(page)).length).toBe(2);
  await pages.done(page);
});

test("while the line is away the page says so, and that everything plays on", async () => {
  const page = await open("reconnecting");
  await page
    .getByText("This page lost the room, and comes back by itself. Nothing is lost.")
    .waitFor();
  // The last views stay visible.
  await expect.poll(() => page.locator(".tile-name").count()).toBe(5);
  await pages.done(page);
});
