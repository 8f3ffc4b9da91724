import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useLead } from "../lead.ts";
import { fetchFilm, type NoFilm, type Seen } from "./films.ts";

/** [G11] A movement of a consort, fetched again when another was played; `movement` null: its last. */
export function useSeen(
  consort: number,
  movement: number | null,
  played: number,
): { readonly seen: ReadonlySignal<Seen | NoFilm | "loading">; readonly again: () => void } {
  const { line } = useLead();
  const seen = useSignal<Seen | NoFilm | "loading">("loading");
  const tries = useSignal(0);
  useEffect(() => {
    let late = false;
    seen.value = "loading";
    void fetchFilm(line, consort, movement).then((told) => {
      if (!late) seen.value = told;
    });
    return () => void (late = true);
  }, [line, seen, consort, movement, played, tries.value]);
  return { seen, again: () => void (tries.value += 1) };
}
