/** What stands in anyone's way on a page, as axe finds it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Result } from "axe-core";
import type { Page } from "playwright-core";
import type { Paint } from "./coarse.ts";

/** Less than half of what the package names as its source, to be sent to each page and read there. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
/**
 * Where what a style adds has a ground of its own, axe would tell no contrast: so words are held against what is under
 * it. To look for such takes it as long as all its other rules.
 */
const CONTRAST = `axe.configure({ checks: [{ id: "color-contrast", options: { ignorePseudo: true } }] })`;

/** Parts of the page and rules to look at; absent: all. */
export interface Look {
  readonly within?: string;
  readonly without?: string;
  readonly rules?: readonly string[];
}

/** What axe finds wrong on the page now, by rule. */
export async function inspect(page: Page, look: Look = {}): Promise<readonly Result[]> {
  // Left in the page until it navigates.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${AXE};${CONTRAST}`);
  return page.evaluate(async ({ within, without, rules }) => {
    const { axe: here, paint } = window as unknown as { axe: typeof axe; paint?: Paint };
    // Of words that are not painted, or where canvases stay empty, axe tells no contrast.
    paint?.(true);
    const { violations } = await here
      .run(
        { include: within ?? document, exclude: without ?? [] },
        {
          // Where all is well is not described: that is most of the work.
          resultTypes: ["violations"],
          ...(rules !== undefined && { runOnly: { type: "rule", values: [...rules] } }),
        },
      )
      .finally(() => paint?.(false));
    return violations;
  }, look);
}

/** The same in one line for each place. */
export const barriers = async (page: Page, look?: Look): Promise<readonly string[]> =>
  (await inspect(page, look)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
