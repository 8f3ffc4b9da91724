/** Shows the page about access without a server. */
import { h, render } from "preact";
import "../../client/base-styles.ts";
import { AccessPage } from "../../client/access/access-page.tsx";
import { areaTexts } from "../../client/language/area-texts.ts";
import { DEFAULT_LANGUAGE } from "../../shared/i18n/languages.ts";
import { speakAny } from "../fixtures/speak-any.ts";

const query = new URLSearchParams(location.search);
const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for it");
await speakAny(query.get("lang") ?? DEFAULT_LANGUAGE);
const says = await areaTexts((all) => all.access());
const Shown = () => h(AccessPage, { says: says.value, onPrint: () => {} });
render(h(Shown, {}), root);
document.documentElement.dataset["started"] = "";
