/** Entry point of the page about access. */
import { h } from "preact";
import { AccessPage } from "./access/access-page.tsx";
import { readingPage } from "./reading-page.ts";

const show = await readingPage((all) => all.access());
show((says) => h(AccessPage, { says, onPrint: () => print() }));
