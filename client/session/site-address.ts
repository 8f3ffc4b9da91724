/**
 * Address of the site, without a slash at the end: its origin, and the path below which a proxy serves it, if there is
 * one. Every page of the site is at most one segment below it.
 */
export const siteAddress = ({ href }: Pick<Location, "href"> = location): string =>
  new URL(".", href).href.slice(0, -1);
