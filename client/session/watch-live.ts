/** [Y2] The line of somebody who has no chair in a live session: they look, and go in when there is one. */
import { effect } from "@preact/signals";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { ColyseusLiveLine, type LiveRoomLine } from "./colyseus-live-line.ts";
import { deviceOf } from "./device.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import { linkToLive } from "./live-address.ts";
import type { LiveAddress, PersonalLink } from "./live-address.ts";
import type { LiveLine } from "./live-line.ts";
import { connect } from "./matchmaking.ts";
import { attempt, chairOfTab, saveChair } from "./seat-storage.ts";

const keyOf = (live: string): string => `broken-consort.watch.${live}`;

/** In place of the code in the address of somebody who came by a link of their own: this tab alone knows the link. */
const OWN = "own";

/** [Y9] Where somebody watches whose personal link finds every chair taken. */
export function addressToWatchAs(
  { origin, storages }: Pick<ClientEnvironment, "origin" | "storages">,
  { live, key }: PersonalLink,
): string {
  attempt(() => storages.tab?.setItem(keyOf(live), key));
  return linkToLive(origin, { role: "watch", live, secret: OWN });
}

/**
 * `secret`: of such an address. Their person is kept for this tab, so that a reload makes no other.
 * `given`: there is a chair, and it is kept as this tab's: the start page leads to it.
 */
export function watchLive(
  environment: ClientEnvironment,
  { live, secret }: Pick<LiveAddress, "live" | "secret">,
  name: string,
  given: () => void,
): LiveLine {
  const { tab, browser } = environment.storages;
  const join = (signal: AbortSignal): Promise<LiveRoomLine> => {
    const kept = chairOfTab(environment.storages);
    const own = kept?.room === live ? kept.seat : undefined;
    const seat = attempt(() => tab?.getItem(keyOf(live))) ?? own;
    const joinOptions = {
      version: PROTOCOL_VERSION,
      role: "watch",
      secret,
      name,
      device: deviceOf(browser),
      seat,
    };
    return connect<unknown>(
      { ...environment, onStep: () => {}, signal },
      { origin: environment.origin, room: live, joinOptions, whenFull: "unreachable" },
    );
  };
  const line = new ColyseusLiveLine(
    join,
    () => Promise.resolve("notFacilitator" as const),
    environment,
  );
  line.watching.subscribe((word) => {
    if (word?.chair === false) attempt(() => tab?.setItem(keyOf(live), word.seat));
  });
  let isGiven = false;
  effect(() => {
    const { value: word } = line.watching;
    // What the stage shows has the code.
    const code = line.stage.value?.code;
    if (isGiven || word === null || !word.chair || code === undefined) return;
    isGiven = true;
    attempt(() => tab?.removeItem(keyOf(live)));
    saveChair(environment.storages, { room: live, seat: word.seat, name: word.name, code });
    given();
  });
  return line;
}
