/** A player's name as everyone will see it. */

export const MAX_NAME = 24;

/**
 * Invisible, control, private and bidirectional characters: they could hide, reorder or imitate what
 * stands around a name. Joiners inside emoji go too; a name stays readable without them.
 */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;
/** More than two combining marks on one letter climb out of their line. */
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** Returns at most `MAX_NAME` visible characters, or "" when nothing showable is left. */
export function showableName(raw: string): string {
  const clean = raw
    .normalize("NFC")
    .replace(UNSHOWABLE, " ")
    .replace(STACKED_MARKS, "$1")
    .replace(/\s+/gu, " ")
    .trim();
  return Array.from(clean).slice(0, MAX_NAME).join("").trim();
}
