/** A page to look at: the icon in all its sizes. */
import { CanvasPen } from "../../client/drawing/canvas-pen.ts";
import { drawIcon } from "../../client/drawing/icon.ts";
import { ICONS } from "./icon-files.ts";

for (const { name, side, maskable } of ICONS) {
  const canvas = document.createElement("canvas");
  canvas.id = name;
  canvas.width = canvas.height = side;
  const on = canvas.getContext("2d");
  if (on === null) throw new Error("this browser draws nothing");
  drawIcon(new CanvasPen(on), side, maskable);
  document.body.append(canvas);
}
