/** A fake connection to a real session whose fake consorts obey: commands change what the console shows. */
import { consoleView } from "../../shared/live/console-view.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import type { ConsortView } from "../../shared/live/views.ts";
import { fakeLiveLine, type FakeLiveLine } from "../fixtures/live-line.ts";
import { ALL_KEPT, consortView, observed } from "../fixtures/live-views.ts";
import { AT, fakeSession } from "../live/fake-consorts.ts";
import { many } from "../live/leading.ts";

/** @param people number of people who have joined, five per consort */
export function ledLine(people: number): FakeLiveLine {
  const live = fakeSession();
  many(live, people);
  const view = () =>
    consoleView(live.session, "HK4R7W", {
      locked: false,
      consoles: 1,
      stages: 1,
      keeping: ALL_KEPT,
      renewed: { console: 0, stage: 0 },
    });
  const line = fakeLiveLine(view(), [], AT);
  const follow = (): void => {
    for (const consort of live.session.consorts.all.keys()) live.report(consort);
    line.session.value = view();
    const playing = live.session.consorts.all.flatMap((led, consort): readonly ConsortView[] => {
      const chairs = led.report?.chairs.map(() => ({})) ?? [];
      return led.playing ? [consortView(consort, observed({ chairs }))] : [];
    });
    line.consorts.value = new Map(playing.map((one) => [one.consort, one]));
  };
  follow();
  return Object.assign(line, {
    async lead(command: LiveCommand) {
      line.asked.push(command);
      const why = await live.session.command(command, AT);
      if (!live.isClosed()) follow();
      else {
        line.link.value = "lost";
        line.lost.value = "closed";
      }
      return why;
    },
  });
}
