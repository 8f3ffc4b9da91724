/**
 * Shows the page about stored data without a server: `page.html?show=sqlite`. Values: `sqlite`, `postgresql`,
 * `memory`, `unknown`.
 */
import { h, render } from "preact";
import "../../client/base-styles.ts";
import "../../client/kept/kept.css";
import { KeptPage } from "../../client/kept/kept-page.tsx";
import { texts } from "../../client/language/texts.ts";
import type { ServerKeeping } from "../../client/session/server-keeping.ts";

const KEEPING: Readonly<Record<string, ServerKeeping>> = {
  sqlite: { kind: "sqlite", days: 90 },
  postgresql: { kind: "postgresql", days: 1 },
  memory: { kind: "memory", days: 0 },
};

const show = new URLSearchParams(location.search).get("show") ?? "sqlite";
const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for it");
const says = await texts.value.kept();
const keeping = KEEPING[show] ?? null;
render(h(KeptPage, { says, keeping, host: "consort.example.org", onPrint: () => {} }), root);
document.documentElement.dataset["started"] = "";
