/** Pictures for people to look at. No test reads them, and each takes a while: with CONSORT_SHOTS set they are taken. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const SHOTS = join(import.meta.dirname, "..", "shots");
const WANTED = (process.env["CONSORT_SHOTS"] ?? "") !== "";

/** Saves what the page shows as tests/e2e/shots/`name`.png, once `ready` has brought it there. */
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
