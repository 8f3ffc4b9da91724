/** [Y1] Stores the password of a console for this tab, so that a reload does not ask again. */
import { attempt } from "./seat-storage.ts";
import type { SeatStorages } from "./seat-storage.ts";

const keyOf = (live: string): string => `broken-consort.lead.${live}`;

export const keptPassword = ({ tab }: SeatStorages, live: string): string | undefined =>
  attempt(() => tab?.getItem(keyOf(live))) ?? undefined;

export function keepPassword({ tab }: SeatStorages, live: string, password: string): void {
  attempt(() =>
    password === "" ? tab?.removeItem(keyOf(live)) : tab?.setItem(keyOf(live), password),
  );
}
