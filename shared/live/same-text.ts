/** [H23] Compares secrets in a time that does not tell where they differ. */
export function isSameText(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let different = 0;
  for (let i = 0; i < one.length; i += 1) different |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return different === 0;
}
