/** Pictures of a page that tests compare or count in. */
import type { Page } from "playwright-core";

/** CSS pixels. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What the window shows now, as a PNG file of a somewhat larger size: to pack each picture well would take the browser
 * longer than all else that a picture needs. `style`: what is otherwise on it, as CSS.
 */
export async function takePicture(
  page: Page,
  { clip, style = "" }: { readonly clip?: Clip; readonly style?: string } = {},
): Promise<Buffer> {
  const added = style === "" ? null : await page.addStyleTag({ content: style });
  const line = await page.context().newCDPSession(page);
  const { data } = await line.send("Page.captureScreenshot", {
    format: "png",
    optimizeForSpeed: true,
    ...(clip && { clip: { ...wholePixels(clip), scale: 1 } }),
  });
  await Promise.all([line.detach(), added?.evaluate((one) => (one as Element).remove())]);
  return Buffer.from(data, "base64");
}

function wholePixels({ x, y, width, height }: Clip): Clip {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width) - left,
    height: Math.ceil(y + height) - top,
  };
}
