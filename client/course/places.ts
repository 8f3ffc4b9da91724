/** Where the stations of the course lie: along an instrument, from its foot to its neck. */
import type { LessonId } from "../../shared/course/ids.ts";
import { LESSON_IDS } from "../../shared/course/ids.ts";
import { CONCERT_CHAIRS, type ConcertChairs } from "../../shared/course/concerts.ts";

/** The map as it lies, neck to the right; standing upright it is turned by a quarter. */
export const LYING = { width: 1240, height: 560 } as const;
const UPRIGHT = { across: 0.62, along: 1.06 } as const;
export const STANDING = {
  width: LYING.height * UPRIGHT.across,
  height: LYING.width * UPRIGHT.along,
} as const;

export type Place = readonly [x: number, y: number];

/** Up and down the lower bout, then round the upper one. */
const LESSON_PLACES: readonly Place[] = [
  [86, 390],
  [86, 190],
  [176, 96],
  [190, 270],
  [186, 452],
  [300, 478],
  [296, 300],
  [290, 116],
  [404, 120],
  [410, 280],
  [404, 450],
  [690, 404],
  [796, 452],
  [890, 350],
  [884, 186],
  [780, 110],
];

export interface Stations {
  readonly lessons: readonly (readonly [LessonId, Place])[];
  readonly gym: Place;
  readonly scenes: Place;
  readonly concerts: readonly (readonly [ConcertChairs, Place])[];
}

/** In the coordinates of the map as it lies, or as it stands. */
export function stations(upright: boolean): Stations {
  const at = (place: Place): Place => (upright ? stand(place) : place);
  return {
    lessons: LESSON_IDS.map((id, i) => [id, at(LESSON_PLACES[i] ?? [0, 0])]),
    gym: at([556, 280]),
    scenes: at([690, 190]),
    concerts: CONCERT_CHAIRS.map((chairs, i) => [chairs, at([1000 + i * 72, 280])]),
  };
}

const stand = ([x, y]: Place): Place => [y * UPRIGHT.across, (LYING.width - x) * UPRIGHT.along];

/** Turns what is drawn lying into what stands. */
export const STANDS = `matrix(0 ${-UPRIGHT.along} ${UPRIGHT.across} 0 0 ${LYING.width * UPRIGHT.along})`;

/** The body's outline, lying: two bouts and a waist. */
export const BODY =
  "M40 280C30 120 110 26 240 26 360 26 420 96 470 110 520 122 566 122 610 112 660 100 700 56 790 56 900 56 962 160 962 280 962 400 900 504 790 504 700 504 660 460 610 448 566 438 520 438 470 450 420 464 360 534 240 534 110 534 30 440 40 280Z";
/** The neck, from the body to its end. */
export const NECK = "M958 246H1240V314H958Z";
/** The sound holes beside the waist. */
export const HOLES = [
  "M486 178C500 160 520 172 514 188 508 200 530 204 566 198 600 192 622 190 628 204 634 220 616 228 606 216",
  "M486 382C500 400 520 388 514 372 508 360 530 356 566 362 600 368 622 370 628 356 634 340 616 332 606 344",
] as const;

/** Half a cord from one place to the next: `side` −1 or 1, wound `turns` times. */
export function twine([ax, ay]: Place, [bx, by]: Place, side: -1 | 1): string {
  const long = Math.hypot(bx - ax, by - ay);
  const turns = Math.max(1, Math.round(long / 56));
  const steps = turns * 12;
  const [nx, ny] = [-(by - ay) / long, (bx - ax) / long];
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const off = side * 5.5 * Math.sin(t * turns * 2 * Math.PI);
    return `${(ax + (bx - ax) * t + nx * off).toFixed(1)} ${(ay + (by - ay) * t + ny * off).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}
