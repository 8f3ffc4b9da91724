import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { ReplayError } from "../../shared/model/replay/replayer.ts";
import { type Track, trackOf } from "../../shared/protocol/keyframes/reader.ts";
import type { Consort } from "../session/consort.ts";
import { Film } from "./film.ts";
import { KeyframeFilm } from "./keyframe-film.ts";
import { unpack } from "./unpack.ts";

/** The consort's last movement as a film; null while loading, or the reason why it cannot be shown. */
export function useFilm(
  consort: Consort,
): Film | KeyframeFilm | keyof ReplayTexts["failed"] | null {
  const film = useSignal<Film | KeyframeFilm | keyof ReplayTexts["failed"] | null>(null);
  useEffect(() => {
    if (consort.recorded.peek() === null) consort.recall();
  }, [consort]);
  useSignalEffect(() => {
    const bytes = consort.recorded.value;
    if (bytes === null) return;
    unpack(bytes).then(
      (recordings) => (film.value = filmFrom(recordings)),
      () => (film.value = "damaged"),
    );
  });
  return film.value;
}

/** The last of them as a film. [F21] One of other rules is shown from its keyframes. */
export function filmFrom(
  recordings: readonly Recording[],
): Film | KeyframeFilm | keyof ReplayTexts["failed"] {
  try {
    return new Film(recordings);
  } catch (error) {
    if (!(error instanceof ReplayError)) return "damaged";
    const last = recordings.at(-1);
    const track = last === undefined ? null : trackOf(last);
    return track === null ? "otherModel" : filmOf(track);
  }
}

function filmOf(track: Track): KeyframeFilm | "damaged" {
  try {
    return new KeyframeFilm(track);
  } catch {
    return "damaged";
  }
}
