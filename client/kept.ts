/** Entry point of the page about stored data. */
import { h } from "preact";
import { KeptPage } from "./kept/kept-page.tsx";
import { readingPage } from "./reading-page.ts";
import { serverKeeping } from "./session/server-keeping.ts";
import { siteAddress } from "./session/site-address.ts";

const [show, keeping] = await Promise.all([
  readingPage((all) => all.kept()),
  serverKeeping(siteAddress()),
]);
const { host } = location;
show((says) => h(KeptPage, { says, keeping, host, onPrint: () => print() }));
