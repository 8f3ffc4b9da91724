/** [D1] A chair's private wish. It never enters the rules of tuning: difference is free. */

export const WISHES = {
  tempo: ["slower", "faster"],
  loudness: ["softer", "louder"],
  company: ["alone", "together"],
} as const;
export type WishAbout = keyof typeof WISHES;
export type Wish = (typeof WISHES)[WishAbout][number];

export const ALL_WISHES: readonly Wish[] = Object.values(WISHES).flat();

/** What a wish is about. */
export function wishAbout(wish: Wish): WishAbout {
  for (const about of ["tempo", "loudness"] as const) {
    if ((WISHES[about] as readonly Wish[]).includes(wish)) return about;
  }
  return "company";
}

/** [D1] Two conflicting wishes about the same thing. */
export const differ = (one: Wish, other: Wish): boolean =>
  one !== other && wishAbout(one) === wishAbout(other);
