/** A player's name as everyone will see it. */

export const MAX_NAME = 24;

/**
 * Invisible, control, private and bidirectional characters: they could hide, reorder or imitate what
 * stands around a name. Joiners inside emoji go too; a name stays readable without them.
 */
const UNSHOWABLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;
/** Marks without a letter of their own would sit on whatever stands before the name. */
const STRAY_MARKS = /^[\s\p{M}]+/u;
/** More than two combining marks on one letter climb out of their line. */
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** Returns at most `MAX_NAME` visible characters, or "" when nothing showable is left. */
export function showableName(raw: string): string {
  const clean = raw
    .normalize("NFC")
    .replace(UNSHOWABLE, " ")
    .replace(STACKED_MARKS, "$1")
    .replace(/\s+/gu, " ")
    .replace(STRAY_MARKS, "")
    .trim();
  return Array.from(clean).slice(0, MAX_NAME).join("").trim();
}
