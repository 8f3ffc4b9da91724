/** Where a code leads in. */
export const linkTo = (origin: string, code: string): string => `${origin}/#${code}`;
