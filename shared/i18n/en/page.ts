import { start } from "./start.ts";

/** Words of index.html, shown before any script has arrived; written into it at build time. */
export const page = {
  /** BCP 47 tag, for browsers and screen readers. */
  language: "en",
  /** Of writing: "ltr" or "rtl". */
  direction: "ltr",
  title: start.title,
  motto: start.motto,
  /** Of the picture that is shown beside a link to the page. */
  preview:
    "Players of a small orchestra sit in a half circle and look at each other; strings run between them, one of them torn.",
  settingUp: "Setting up the stage …",
  tooOld:
    "This browser is too old for Broken Consort. Please use a newer one: Chrome or Edge 109, Firefox 125, Safari 16.4, or later.",
  notSetUp:
    "The page could not be set up this time. Your connection may have been lost for a moment.",
  again: "Load the page again",
  noScript:
    "Broken Consort needs JavaScript: the orchestra is drawn and sounded here, in your browser.",
};
