import type { Sighting } from "../../shared/model/sighting.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Ensemble } from "./ensemble.ts";

/** What an event does to the sound, beyond what the tuning itself says. */
export function gesture(sighting: Sighting, me: ChairId, ensemble: Ensemble, at: number): void {
  const voice = (chair: ChairId) => ensemble.voices[chair];
  switch (sighting.see) {
    case "cue":
      if (sighting.cue === "stab") voice(sighting.by)?.swell(2.8, 0.03, 0.9, at);
      if (sighting.cue === "glare") voice(sighting.by)?.swell(1.4, 0.04, 0.5, at);
      return;
    case "torn":
      // A blow rings on; the other tears let the voice drop for a moment.
      if (sighting.type === "hitAndRun") voice(sighting.with)?.swell(2, 0.03, 1.6, at);
      else voice(sighting.with)?.swell(0.5, 0.08, 1.2, at);
      return;
    case "mended":
      voice(me)?.swell(1.3, 0.5, 2.5, at);
      voice(sighting.with)?.swell(1.45, 0.5, 2.5, at);
      ensemble.room.bloom(at);
      return;
    case "met":
      voice(sighting.by)?.swell(1.2, 0.25, 1.2, at);
      return;
    case "gather":
      for (const each of ensemble.voices) each.swell(0.6, 0.6, 2.5, at);
      return;
    default:
  }
}
