/** Fakes for the check: a device and a connection with chosen properties. */
import { ConnectionCheck, type TriedLine } from "../../client/session/connection-check.ts";
import { Checks } from "../../client/check/checks.ts";
import type { CheckedDevice } from "../../client/check/device.ts";
import type { Timers } from "../../client/session/reconnection.ts";

export const fakeDevice = (more: Partial<CheckedDevice> = {}): CheckedDevice => ({
  host: "consort.example.org",
  browser: "Mozilla/5.0",
  page: "https",
  awake: () => Promise.resolve("good"),
  copying: () => "good",
  storing: () => "good",
  ...more,
});

export interface FakeTriedLine extends TriedLine {
  /** Round-trip time, ms; null: no answer comes. */
  trip: number | null;
  left: boolean;
  cut(): void;
}

export function fakeLine(
  { now, after }: Pick<Timers, "now" | "after">,
  first: number | null = 40,
): FakeTriedLine {
  let gone = (): void => {};
  const line: FakeTriedLine = {
    trip: first,
    left: false,
    request: () =>
      new Promise((answer) => {
        const { trip } = line;
        if (trip !== null) after(trip, () => answer(now()));
      }),
    onLeave: (listener) => void (gone = listener),
    leave: () => void (line.left = true),
    cut: () => gone(),
  };
  return line;
}

export const checksOf = (
  device: CheckedDevice,
  timers: Timers,
  join: () => Promise<TriedLine>,
): Checks => new Checks(device, new ConnectionCheck(join, timers));
