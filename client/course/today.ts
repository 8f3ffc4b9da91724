/** The day here, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day (YYYY-MM-DD) as short text in the language of the page. */
export const dayText = (on: string): string =>
  new Date(`${on}T12:00`).toLocaleDateString(document.documentElement.lang, {
    day: "numeric",
    month: "short",
  });
