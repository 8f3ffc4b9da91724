/** A random id; works without `crypto`, which pages without TLS may lack. */
export const newId = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
