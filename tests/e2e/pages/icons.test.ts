/** [O6] [O8] The icons of the installed game, and the picture beside a link. CONSORT_ICONS=1 writes them anew. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ICONS } from "../../drawing/icon-files.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const PUBLIC = join(import.meta.dirname, "..", "..", "..", "client", "public");
const FOLDER = join(PUBLIC, "icons");
/** The size that previews of links are made for. */
const PREVIEW = { width: 1200, height: 630 };
const WRITES = (process.env["CONSORT_ICONS"] ?? "") !== "";
/** Mean difference of a colour channel, of 255, that another browser's edges may make. */
const MAX_DIFFERENCE = 1;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

test.each(ICONS)("[O6] $name is what our pen draws", async ({ name }) => {
  const page = await pages.open("drawing/icons.html", { viewport: { width: 1100, height: 1100 } });
  const canvas = page.locator(`#${name}`);
  await canvas.waitFor();
  const drawn = await canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL("image/png"));
  const file = join(FOLDER, `${name}.png`);
  if (WRITES) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, Buffer.from(drawn.split(",", 2)[1] ?? "", "base64"));
  }
  const stored = `data:image/png;base64,${readFileSync(file).toString("base64")}`;
  const difference = await canvas.evaluate(async (one: HTMLCanvasElement, address) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const other = document.createElement("canvas");
    [other.width, other.height] = [picture.naturalWidth, picture.naturalHeight];
    if (other.width !== one.width || other.height !== one.height) return Infinity;
    other.getContext("2d")?.drawImage(picture, 0, 0);
    const pixels = [one, other].map(
      (each) => each.getContext("2d")?.getImageData(0, 0, one.width, one.height).data,
    );
    const [mine, theirs] = pixels;
    if (mine === undefined || theirs === undefined) return Infinity;
    return (
      mine.reduce((sum, value, i) => sum + Math.abs(value - (theirs[i] ?? 0)), 0) / mine.length
    );
  }, stored);
  expect(difference).toBeLessThan(MAX_DIFFERENCE);
  await page.context().close();
});

test("[O8] the picture beside a link is one of the game, in the size that the page names", async () => {
  const file = join(PUBLIC, "preview.jpg");
  if (WRITES) {
    const page = await pages.open("drawing/scene.html?moment=torn&frozen=4000&cpu&level=0", {
      viewport: PREVIEW,
    });
    await page.waitForFunction(() => document.title === "drawn");
    writeFileSync(file, await page.screenshot({ type: "jpeg", quality: 84 }));
  }
  const html = readFileSync(join(PUBLIC, "..", "index.html"), "utf8");
  expect(html).toContain('property="og:image" content="/preview.jpg"');
  expect(html).toContain(`property="og:image:width" content="${PREVIEW.width}"`);
  expect(html).toContain(`property="og:image:height" content="${PREVIEW.height}"`);
  expect(sizeOfJpeg(readFileSync(file))).toEqual(PREVIEW);
});

/** From the header of the frame. */
function sizeOfJpeg(bytes: Buffer): { readonly width: number; readonly height: number } {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  throw new Error("no picture");
}
