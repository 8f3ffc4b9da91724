import { start } from "./start.ts";

/** Words of index.html, shown before any script has arrived; written into it at build time. */
export const page = {
  /** BCP 47 tag, for browsers and screen readers. */
  language: "de",
  /** Of writing: "ltr" or "rtl". */
  direction: "ltr",
  title: start.title,
  motto: start.motto,
  /** Of the picture that is shown beside a link to the page. */
  preview:
    "Menschen eines kleinen Orchesters sitzen im Halbkreis und schauen einander an; zwischen ihnen sind Saiten gespannt, eine ist gerissen.",
  settingUp: "Die Bühne wird aufgebaut …",
  tooOld:
    "Dieser Browser ist zu alt für Broken Consort. Bitte nimm einen neueren: Chrome oder Edge 109, Firefox 125, Safari 16.4 oder später.",
  notSetUp:
    "Die Seite konnte diesmal nicht aufgebaut werden. Vielleicht war die Verbindung kurz weg.",
  again: "Seite neu laden",
  noScript:
    "Broken Consort braucht JavaScript: Das Orchester wird hier gezeichnet und gespielt, in deinem Browser.",
};
