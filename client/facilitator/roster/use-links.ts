import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useCallback, useEffect } from "preact/hooks";
import { personalLink } from "../../session/live-address.ts";
import type { PersonId } from "../../../shared/live/person-id.ts";
import { useLead } from "../lead.ts";

/** Personal links by person, or why they could not be loaded. */
export type Links = ReadonlyMap<PersonId, string> | "loading" | "failed";

/** Loaded again whenever the roster changes, and when `again` is called. */
export function useLinks(listed: readonly PersonId[]): {
  readonly links: ReadonlySignal<Links>;
  readonly again: () => void;
} {
  const { line, origin } = useLead();
  const links = useSignal<Links>("loading");
  const asked = useSignal(0);
  const again = useCallback(() => {
    const turn = (asked.value = asked.peek() + 1);
    void line.links().then((answer) => {
      // A later request is pending.
      if (turn !== asked.peek()) return;
      links.value =
        answer === null
          ? "failed"
          : new Map(
              answer.links.map(({ person, key }) => [
                person,
                personalLink(origin.peek(), { live: answer.live, key }),
              ]),
            );
    });
  }, [line, origin, links, asked]);
  const who = listed.join(" ");
  useEffect(again, [again, who, origin.value]);
  return { links, again };
}
