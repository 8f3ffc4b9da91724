/** [Y2] Connection of a watcher, who has no chair in a live session and gets one as soon as it is free. */
import { effect } from "@preact/signals";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { ColyseusLiveLine, type LiveRoomLine } from "./colyseus-live-line.ts";
import { deviceOf } from "./device.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import { linkToLive } from "./live-address.ts";
import type { LiveAddress, PersonalLink } from "./live-address.ts";
import type { LiveLine } from "./live-line.ts";
import { connect } from "./matchmaking.ts";
import { tellOf } from "./find-room.ts";
import type { Attempt } from "./reconnection.ts";
import { attempt, chairOfTab, saveChair } from "./seat-storage.ts";

const keyOf = (live: string): string => `broken-consort.watch.${live}`;

/** Replaces the code in the address of a visitor with a personal link, which only this tab knows. */
const OWN = "own";

/** [Y9] Address for watching, for a visitor with a personal link when every chair is taken. */
export function addressToWatchAs(
  { origin, storages }: Pick<ClientEnvironment, "origin" | "storages">,
  { live, key }: PersonalLink,
): string {
  attempt(() => storages.tab?.setItem(keyOf(live), key));
  return linkToLive(origin, { role: "watch", live, secret: OWN });
}

/**
 * `secret`: from the address. The person is remembered in this tab, so that a reload does not add another. `given`: a
 * chair was assigned and stored as this tab's, so that the start page leads to it.
 */
export function watchLive(
  environment: ClientEnvironment,
  { live, secret }: Pick<LiveAddress, "live" | "secret">,
  name: string,
  given: () => void,
): LiveLine {
  const { tab, browser } = environment.storages;
  const join = ({ signal, answered, bySocket }: Attempt): Promise<LiveRoomLine> => {
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
      { ...environment, onStep: tellOf("connection", answered), signal, bySocket },
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
    // The stage view contains the code.
    const code = line.stage.value?.code;
    if (isGiven || word === null || !word.chair || code === undefined) return;
    isGiven = true;
    attempt(() => tab?.removeItem(keyOf(live)));
    saveChair(environment.storages, { room: live, seat: word.seat, name: word.name, code });
    given();
  });
  return line;
}
