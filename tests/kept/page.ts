/**
 * Shows the page about stored data without a server: `page.html?show=sqlite`. Values: `sqlite`, `postgresql`,
 * `memory`, `unknown`.
 */
import { h, render } from "preact";
import "../../client/base-styles.ts";
import { KeptPage } from "../../client/kept/kept-page.tsx";
import { areaTexts } from "../../client/language/area-texts.ts";
import { DEFAULT_LANGUAGE } from "../../shared/i18n/languages.ts";
import { speakAny } from "../fixtures/speak-any.ts";
import type { ServerKeeping } from "../../client/session/server-keeping.ts";

const KEEPING: Readonly<Record<string, ServerKeeping>> = {
  sqlite: { kind: "sqlite", days: 90 },
  postgresql: { kind: "postgresql", days: 1 },
  memory: { kind: "memory", days: 0 },
};

const query = new URLSearchParams(location.search);
const show = query.get("show") ?? "sqlite";
const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for it");
await speakAny(query.get("lang") ?? DEFAULT_LANGUAGE);
const says = await areaTexts((all) => all.kept());
const keeping = KEEPING[show] ?? null;
const Shown = () =>
  h(KeptPage, { says: says.value, keeping, host: "consort.example.org", onPrint: () => {} });
render(h(Shown, {}), root);
document.documentElement.dataset["started"] = "";
