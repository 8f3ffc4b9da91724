/** What a person sees in a picture: how much of a colour is in a part of the stage. */
import type { Page } from "playwright-core";
import { takePicture } from "./picture.ts";

/** Shares of the page's width and height. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a pixel may differ from a colour, per channel, and still count. */
const NEAR = 22;

/** How many pixels of each colour (0xrrggbb) a part of the stage has, without the text over it. */
export async function countPixels(
  page: Page,
  { left, top, right, bottom }: Part,
  colours: readonly number[],
): Promise<readonly number[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const picture = await takePicture(page, {
    clip: {
      x: left * width,
      y: top * height,
      width: (right - left) * width,
      height: (bottom - top) * height,
    },
    style: "#ui { opacity: 0 !important }",
  });
  return page.evaluate(
    async ({ url, wanted, near }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas to count in");
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      return wanted.map((colour) => {
        let pixels = 0;
        for (let i = 0; i < data.length; i += 4) {
          const off = Math.max(
            Math.abs((data[i] ?? 0) - (colour >> 16)),
            Math.abs((data[i + 1] ?? 0) - ((colour >> 8) & 255)),
            Math.abs((data[i + 2] ?? 0) - (colour & 255)),
          );
          if (off <= near) pixels += 1;
        }
        return pixels;
      });
    },
    { url: `data:image/png;base64,${picture.toString("base64")}`, wanted: colours, near: NEAR },
  );
}
