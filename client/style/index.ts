import "@fontsource/alegreya/latin-500-italic.css";
import "@fontsource/alegreya/700.css";
import "@fontsource/alegreya/latin-800.css";
import "@fontsource/alegreya-sans/500.css";
import "@fontsource/alegreya-sans/700.css";
import { css, PALETTE } from "../view/palette.ts";
import "./base.css";
import "./paper.css";
import "./sheet.css";
import "./tiles.css";
import "./start.css";
import "./lobby.css";
import "./play.css";
import "./weather.css";
import "./corner.css";
import "./instrument.css";
import "./said.css";
import "./cues.css";
import "./coach.css";
import "./agree.css";
import "./result.css";
import "./devices.css";
import "./takeover.css";

// One palette for canvas and page: each colour as `--name`, and its channels for alpha.
for (const [name, colour] of Object.entries(PALETTE)) {
  document.documentElement.style.setProperty(`--${name}`, css(colour));
}
