/** Operates a page by keyboard only. */
import type { Page } from "playwright-core";

/** Presses Tab until the name of the focused control starts with the text, or contains it; at most `most` times. */
export async function tabTo(
  page: Page,
  name: string,
  most: number,
  how: "startsWith" | "includes" = "startsWith",
): Promise<void> {
  for (let tabs = 0; tabs < most; tabs += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.getAttribute("aria-label") ?? one?.textContent?.trim() ?? "";
    });
    if (at[how](name)) return;
  }
  throw new Error(`no way by keys to "${name}"`);
}
