import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { GroupView } from "../../../shared/live/group-look.ts";
import { useLead } from "../lead.ts";

export type Groups = readonly GroupView[] | "loading" | "failed";

/** [G8] The pages of the groups, asked for again when a movement more is on them. */
export function useGroups(grouped: number): {
  readonly groups: ReadonlySignal<Groups>;
  readonly again: () => void;
} {
  const { line } = useLead();
  const groups = useSignal<Groups>("loading");
  const tries = useSignal(0);
  useEffect(() => {
    let late = false;
    void line.groups().then((told) => {
      if (late) return;
      if (told !== null) groups.value = told;
      else if (typeof groups.peek() === "string") groups.value = "failed";
    });
    return () => void (late = true);
  }, [line, groups, grouped, tries.value]);
  const again = (): void => {
    groups.value = "loading";
    tries.value += 1;
  };
  return { groups, again };
}
