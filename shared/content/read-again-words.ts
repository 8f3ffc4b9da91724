/** The slip with the last lines that were said. */
export const READ_AGAIN = {
  name: "Read the last lines again",
  tip: "read the last lines again",
  title: "What was said last",
  nothing: "Nothing has been said yet.",
  close: "Close",
} as const;
