/** Maps errors of the file system to store errors. */
import type { Trouble } from "./backend.ts";

const TROUBLES: Readonly<Record<string, Trouble>> = {
  EACCES: "readOnly",
  EPERM: "readOnly",
  EROFS: "readOnly",
  ENOSPC: "full",
};

/** Null: not an error of the file system. */
export function folderTrouble(error: unknown): Trouble | null {
  const { code } = error as { readonly code?: string };
  if (code === undefined || code.startsWith("ERR_")) return null;
  return TROUBLES[code] ?? "unreachable";
}
