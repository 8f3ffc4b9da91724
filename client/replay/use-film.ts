import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { ReplayError } from "../../shared/model/replay/replayer.ts";
import type { Consort } from "../session/consort.ts";
import { Film } from "./film.ts";
import { unpack } from "./unpack.ts";

/** The consort's last movement as a film; null while loading, or the reason why it cannot be shown. */
export function useFilm(consort: Consort): Film | keyof ReplayTexts["failed"] | null {
  const film = useSignal<Film | keyof ReplayTexts["failed"] | null>(null);
  useEffect(() => {
    if (consort.recorded.peek() === null) consort.recall();
  }, [consort]);
  useSignalEffect(() => {
    const bytes = consort.recorded.value;
    if (bytes === null) return;
    unpack(bytes).then(
      (recordings) => (film.value = made(recordings)),
      () => (film.value = "damaged"),
    );
  });
  return film.value;
}

function made(recordings: readonly Recording[]): Film | keyof ReplayTexts["failed"] {
  try {
    return new Film(recordings);
  } catch (error) {
    return error instanceof ReplayError ? "otherModel" : "damaged";
  }
}
