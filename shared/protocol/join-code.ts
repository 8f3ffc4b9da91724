/** The code of a consort, to be said, typed, or followed as a link. */

/** Characters that neither look nor sound alike; others (0, O, 1, I, L …) are in no code. */
export const JOIN_CODE_ALPHABET = "AFHJKMQRTWXY2346789";
export const JOIN_CODE_LENGTH = 6;
/** Shown in groups of three. */
const GROUP = 3;

/** The characters of what was typed, pasted or said: in any case, with or without spaces and hyphens. */
export const normalizeCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** As shown: `AFH 234`. */
export const groupsOf = (code: string): readonly string[] =>
  Array.from({ length: Math.ceil(code.length / GROUP) }, (_, i) =>
    code.slice(i * GROUP, (i + 1) * GROUP),
  );

/** As read aloud: sign by sign, with a pause between groups. */
export const spelledCode = (code: string): string =>
  groupsOf(code)
    .map((group) => Array.from(group).join(" "))
    .join(", ");

/** Link for a code; `origin`: the site's address, without a slash at the end. */
export const linkTo = (origin: string, code: string): string => `${origin}/#${code}`;
