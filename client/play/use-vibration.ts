import { useEffect } from "preact/hooks";
import type { Consort } from "../session/consort.ts";

/** Whether this is a device that vibrates. Computers and tablets may say so and do not, which harms nothing. */
export const canVibrate = (): boolean =>
  "vibrate" in navigator && matchMedia("(pointer: coarse)").matches;

/** [S5] In a room with others many phones would buzz on the tables: there it must be chosen. */
export const isVibrating = (chosen: boolean | null, inRoom: boolean): boolean => chosen ?? !inRoom;

/** Lets the player feel what happens to their bonds, on devices that can. */
export function useVibration(
  consort: Consort | null,
  chosen: boolean | null,
  inRoom: boolean,
): void {
  const on = consort !== null && isVibrating(chosen, inRoom) && canVibrate();
  useEffect(() => {
    if (!on || consort === null) return;
    let stop = (): void => {};
    let over = false;
    // Loaded where it is felt only; when the network fails, nothing is felt.
    import("./vibration.ts").then(
      ({ followVibration }) => {
        if (over) return;
        stop = followVibration(
          consort,
          (pattern) => navigator.vibrate([...pattern]),
          () => performance.now(),
        );
      },
      () => {},
    );
    return () => {
      over = true;
      stop();
    };
  }, [on, consort]);
}
