/** The code of a consort, as friends say it, type it, or follow it in a link. */

/** Signs that neither look nor sound like each other; what is not here (0, O, 1, I, L …) is in no code. */
export const JOIN_CODE_ALPHABET = "AFHJKMQRTWXY2346789";
export const JOIN_CODE_LENGTH = 6;
/** Shown in groups of so many. */
const GROUP = 3;

/** Signs of what was typed, pasted or said: in any case, with or without spaces and hyphens. */
export const normalizeCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** As it is shown: `AFH 234`. */
export const groupsOf = (code: string): readonly string[] =>
  Array.from({ length: Math.ceil(code.length / GROUP) }, (_, i) =>
    code.slice(i * GROUP, (i + 1) * GROUP),
  );
