/** Styles of every page: typefaces, the palette, and basic elements. */
import "@fontsource/alegreya/latin-500-italic.css";
import "@fontsource/alegreya/700.css";
import "@fontsource/alegreya-sans/500.css";
import "@fontsource/alegreya-sans/700.css";
import { css, PALETTE } from "./drawing/palette.ts";
import "./app/base.css";
import "./app/paper.css";
import "./components/sheet.css";
import "./app/own-colours.css";

// One palette for canvas and page: each colour as `--name`, and its channels for alpha.
for (const [name, colour] of Object.entries(PALETTE)) {
  document.documentElement.style.setProperty(`--${name}`, css(colour));
}
