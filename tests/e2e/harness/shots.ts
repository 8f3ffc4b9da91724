/** Screenshots for people, read by no test. They take time, so they are taken only with CONSORT_SHOTS set. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const SHOTS = join(import.meta.dirname, "..", "shots");
export const WANTED = (process.env["CONSORT_SHOTS"] ?? "") !== "";

/** Saves a screenshot as tests/e2e/shots/`name`.png, after calling `ready`. */
export async function saveShot(
  page: Page,
  name: string,
  ready: () => Promise<unknown> = async () => {},
): Promise<void> {
  if (!WANTED) return;
  await ready();
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
