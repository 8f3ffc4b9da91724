/** Draws a plot as SVG text: Vega-Lite compiled and run by Vega, without a browser. */
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** Inlined in a page, SVG needs no namespace, and no size but its proportions. */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg
    .replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, "")
    .replaceAll(/ aria-\w+="[^"]*"| role="[^"]*"/g, "")
    .replace("<svg", '<svg aria-hidden="true"');
}
