/** [K2] What the page says before a bot plays for somebody, and while it does. */
export const TAKEOVER_WORDS: Readonly<
  Record<
    "asked" | "bot",
    { readonly title: string; readonly says: (seconds: number) => string; readonly act: string }
  >
> = {
  asked: {
    title: "Still there?",
    says: (seconds) =>
      `Touch anything. If not, a bot plays your part for you in ${seconds} seconds.`,
    act: "I am here",
  },
  bot: {
    title: "A bot plays your part.",
    says: () => "Touch anything, and it is yours again.",
    act: "Take it back",
  },
};

/** How long a bot played for oneself, for the page at the end; "" when none did. */
export function playedForWords(seconds: number): string {
  if (seconds < 1) return "";
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const spans = [
    minutes > 0 ? `${minutes} ${minutes === 1 ? "minute" : "minutes"}` : "",
    rest > 0 ? `${rest} ${rest === 1 ? "second" : "seconds"}` : "",
  ].filter(Boolean);
  return `A bot played for you for ${spans.join(" and ")}.`;
}
