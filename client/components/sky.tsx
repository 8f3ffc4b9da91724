import type { JSX } from "preact";
import type { ActivationBand } from "../../shared/model/perception.ts";

/** Activation as weather: sun, cloud, rain, thunder, over a sea that gets rougher. */
export function Sky({ band }: { readonly band: ActivationBand }): JSX.Element {
  const rough = { calm: 1.6, stirred: 3.2, strained: 5.4, flooded: 8 }[band];
  return (
    <svg class="picture" viewBox="0 0 88 76" aria-hidden="true">
      {band === "calm" && <path class="sun" d="M20 47A24 23 0 0 1 68 47Z" />}
      {band === "stirred" && (
        <>
          <circle class="sun" cx="32" cy="33" r="15" />
          <path
            class="cloud light"
            d="M32 47C31 38 38 36 41 33 44 24 56 23 59 32 66 32 70 38 68 47Z"
          />
        </>
      )}
      {(band === "strained" || band === "flooded") && (
        <>
          <path
            class="cloud"
            d="M12 45C10 34 18 28 27 25 31 11 48 6 56 15 66 14 72 20 73 27 80 31 80 39 77 45Z"
          />
          <path
            class="cloud light"
            d="M26 46C25 37 32 32 39 32 46 26 57 28 60 35 66 36 68 41 66 46Z"
          />
          <path
            class="rain"
            d="M22 49 18 59M32 49 28 59M42 49 38 59M52 49 48 59M62 49 58 59M72 49 68 59"
          />
        </>
      )}
      {band === "flooded" && <path class="bolt" d="M47 28 36 49H44L38 68 56 43H47L53 28Z" />}
      {[0, 1, 2].map((row) => (
        <path class={`sea row${row}`} d={wave(57 + row * 8, rough, row)} />
      ))}
    </svg>
  );
}

function wave(y: number, high: number, row: number): string {
  const points = Array.from({ length: 45 }, (_, i) => {
    const t = i / 44;
    const bend = Math.sin(t * Math.PI * (3 + high * 0.5) + row * 1.3) * high * 0.5;
    return `${(t * 88).toFixed(1)} ${(y + bend).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}
