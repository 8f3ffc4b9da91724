/**
 * Shows the check page without a server: `page.html?show=good`. Values: `good`, `going` (20 s of the minute),
 * `blocked`, `cut`, `home` (http without TLS), `device` (the real browser, with a working connection).
 */
import { h, render } from "preact";
import "../../client/base-styles.ts";
import "../../client/check/check.css";
import { CheckPage } from "../../client/check/check-page.tsx";
import { browserDevice, type CheckedDevice } from "../../client/check/device.ts";
import { areaTexts } from "../../client/language/area-texts.ts";
import { DEFAULT_LANGUAGE } from "../../shared/i18n/languages.ts";
import { speakAny } from "../fixtures/speak-any.ts";
import { JoinError } from "../../client/session/join-error.ts";
import { CHECK_SECONDS } from "../../shared/protocol/check.ts";
import { ManualClock } from "../rooms/manual-clock.ts";
import { checksOf, fakeDevice, fakeLine } from "./fakes.ts";

const query = new URLSearchParams(location.search);
const show = query.get("show") ?? "good";
const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for the check");
const clock = new ManualClock();
const timers = {
  now: () => clock.now(),
  after: (ms: number, call: () => void) => clock.after(ms, call),
  random: () => 0.5,
};
const line = fakeLine(timers);
const home: Partial<CheckedDevice> = {
  page: "http",
  awake: () => Promise.resolve("http"),
  copying: () => "http",
};
const device = show === "device" ? browserDevice() : fakeDevice(show === "home" ? home : {});
const checks = checksOf(device, timers, () =>
  show === "blocked" ? Promise.reject(new JoinError("blocked")) : Promise.resolve(line),
);
checks.trySound.value = () => Promise.resolve(show === "blocked" ? "none" : "playing");
await speakAny(query.get("lang") ?? DEFAULT_LANGUAGE);
const says = await areaTexts((all) => all.check());
const Shown = () => h(CheckPage, { checks, says: says.value });
render(h(Shown, {}), root);
await checks.start();
/** Step of the clock, between which answers arrive. */
const STEP_MS = 20;
const seconds = { going: 20, blocked: 0, cut: 30 }[show] ?? CHECK_SECONDS + 2;
for (let ms = 0; ms < seconds * 1000; ms += STEP_MS) {
  clock.advance(STEP_MS);
  await Promise.resolve();
  await Promise.resolve();
}
if (show === "cut") line.cut();
document.documentElement.dataset["started"] = "";
