import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import {
  type Exception,
  exceptions,
  MAX_SHOWN,
  NOTHING_SEEN,
  type Watch,
  watchOn,
} from "../../../shared/live/exceptions.ts";
import { useLead, useServerNow, useSession } from "../lead.ts";

/** What needs attention now, most urgent first. */
export function useExceptions(): readonly Exception[] {
  const { line } = useLead();
  const session = useSession();
  const now = useServerNow().value;
  const [watch] = useState(() => signal<Watch>(NOTHING_SEEN));
  useEffect(
    () =>
      line.consorts.subscribe((views) => {
        watch.value = watchOn(watch.peek(), views);
      }),
    [line, watch],
  );
  return exceptions(session, line.consorts.value, watch.value, now);
}

/** The list shown. While the pointer is over it, its order does not change. */
export function listed(
  all: readonly Exception[],
  before: readonly string[],
  held: boolean,
): readonly Exception[] {
  if (!held) return all.slice(0, MAX_SHOWN);
  const stayed = before.flatMap((key) => all.find((one) => one.key === key) ?? []);
  const come = all.filter(({ key }) => !before.includes(key));
  return [...stayed, ...come].slice(0, MAX_SHOWN);
}
