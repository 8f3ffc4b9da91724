import "@fontsource/alegreya/latin-500-italic.css";
import "@fontsource/alegreya/700.css";
import "@fontsource/alegreya/latin-800.css";
import "@fontsource/alegreya-sans/500.css";
import "@fontsource/alegreya-sans/700.css";
import { css, PALETTE } from "./drawing/palette.ts";
import "./app/base.css";
import "./app/paper.css";
import "./components/sheet.css";
import "./app/lobby/code-tiles.css";
import "./app/start/start.css";
import "./app/lobby/lobby.css";
import "./play/play.css";
import "./play/weather.css";
import "./play/corner.css";
import "./play/instrument.css";
import "./play/said.css";
import "./play/cues.css";
import "./play/coach.css";
import "./components/agreement-form.css";
import "./app/result/result.css";
import "./app/scenario/scenario.css";
import "./app/devices.css";
import "./play/takeover-notice.css";

// One palette for canvas and page: each colour as `--name`, and its channels for alpha.
for (const [name, colour] of Object.entries(PALETTE)) {
  document.documentElement.style.setProperty(`--${name}`, css(colour));
}
