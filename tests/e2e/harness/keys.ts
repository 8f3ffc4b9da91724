/** A page by keys alone. */
import type { Page } from "playwright-core";

/** Tab until the name of what has the focus begins with that, or holds it; `most` times. */
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
