/** A finger that stays on the glass: Playwright's own only taps. */
import type { Locator, Page } from "playwright-core";

export interface Finger {
  /** Moves by so many pixels from where it touched. */
  drag(dx: number, dy: number): Promise<void>;
  lift(): Promise<void>;
}

/** Puts a finger on the middle of a control and leaves it there. */
export async function pressFinger(page: Page, control: Locator): Promise<Finger> {
  const box = await control.boundingBox();
  if (box === null) throw new Error("nothing there to touch");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const glass = await page.context().newCDPSession(page);
  const touch = (
    type: "touchStart" | "touchMove" | "touchEnd",
    touchPoints: { readonly x: number; readonly y: number }[],
  ) => glass.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [{ x, y }]);
  return {
    async drag(dx, dy) {
      await touch("touchMove", [{ x: x + dx, y: y + dy }]);
    },
    async lift() {
      await touch("touchEnd", []);
      await glass.detach();
    },
  };
}
