import { start } from "./start.ts";

/** Words that stand in the page itself, before any script has arrived: put there as the page is built. */
export const page = {
  /** As browsers and screen readers name it. */
  language: "en",
  title: start.title,
  motto: start.motto,
  settingUp: "Setting up the stage …",
  tooOld:
    "This browser is too old for Broken Consort. Please use a newer one: Chrome or Edge 109, Firefox 125, Safari 16.4, or later.",
  notSetUp:
    "The page could not be set up this time. Your connection may have been lost for a moment.",
  again: "Load the page again",
  noScript:
    "Broken Consort needs JavaScript: the orchestra is drawn and sounded here, in your browser.",
};
