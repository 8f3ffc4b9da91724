/** Test helpers: a facilitator with fake consorts, and people who join. */
import { ALL_KEPT } from "../fixtures/live-views.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import { consoleView } from "../../shared/live/console-view.ts";
import type { ComingRefusal } from "../../shared/live/coming.ts";
import type { Person } from "../../shared/live/people.ts";
import { stageView } from "../../shared/live/stage-view.ts";
import { AT } from "./fake-consorts.ts";
import type { FakeSession } from "./fake-consorts.ts";

export const MINUTE = 60_000;
export const come = (
  { session }: FakeSession,
  name: string,
  with_: { secret?: string; device?: string; isThem?: boolean; now?: number } = {},
): Person | ComingRefusal =>
  session.admit(
    {
      name,
      secret: with_.secret ?? null,
      device: with_.device ?? null,
      isThem: with_.isThem ?? null,
    },
    with_.now ?? AT,
  );
export const seated = (live: FakeSession, name: string, device?: string): Person => {
  const person = come(live, name, device === undefined ? {} : { device });
  if (typeof person === "string") throw new Error(`${name}: ${person}`);
  return person;
};
export const lead = ({ session }: FakeSession, command: LiveCommand, now = AT) =>
  session.command(command, now);
export const many = (live: FakeSession, count: number): Person[] =>
  Array.from({ length: count }, (_, i) => seated(live, `Guest ${i + 1}`));
export const sizes = ({ session }: FakeSession): number[] =>
  session.consorts.all.map((_, consort) => session.people.of(consort).length);
const lookers = {
  locked: false,
  consoles: 1,
  stages: 1,
  keeping: ALL_KEPT,
  renewed: { console: 0, stage: 0 },
};
export const views = ({ session }: FakeSession, now = AT) => ({
  console: consoleView(session, "AFH234", lookers),
  stage: stageView(session, "AFH234", now),
});
