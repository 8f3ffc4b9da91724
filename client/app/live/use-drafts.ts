import { useEffect, useMemo } from "preact/hooks";
import type { Consort } from "../../session/consort.ts";
import { DebriefDrafts } from "../../session/debrief-drafts.ts";

/** [U6] Drafts of this phone's messages, sent again over each new connection. `name`: the player's; drafts are stored by it. */
export function useDrafts(
  consort: Pick<Consort, "code" | "debrief" | "link" | "sayInDebrief">,
  name: string,
): DebriefDrafts {
  const code = consort.code.value;
  const drafts = useMemo(
    () =>
      new DebriefDrafts({
        storage: browserStorage(),
        key: `broken-consort.debrief ${code} ${name}`,
        say: (say) => consort.sayInDebrief(say),
      }),
    [code, name, consort],
  );
  const told = consort.debrief.value;
  const open = consort.link.value === "open";
  useEffect(() => {
    if (told !== null) drafts.taken(told);
  }, [told, drafts]);
  const knows = told !== null;
  useEffect(() => {
    if (open && knows) drafts.send(consort.debrief.peek(), true);
  }, [open, knows, drafts, consort]);
  return drafts;
}

/** Null where the browser blocks storage. */
function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
