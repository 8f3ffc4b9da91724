/** What the system says of files and folders, as trouble of the store. */
import type { Trouble } from "./backend.ts";

const TROUBLES: Readonly<Record<string, Trouble>> = {
  EACCES: "readOnly",
  EPERM: "readOnly",
  EROFS: "readOnly",
  ENOSPC: "full",
};

/** Null: the error is not the system's. */
export function folderTrouble(error: unknown): Trouble | null {
  const { code } = error as { readonly code?: string };
  if (code === undefined || code.startsWith("ERR_")) return null;
  return TROUBLES[code] ?? "unreachable";
}
