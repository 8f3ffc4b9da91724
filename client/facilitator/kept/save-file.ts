import type { KeptFile } from "../../session/kept-data.ts";

/** Time after which the browser has surely begun to read the file, ms. */
const READ_BY_MS = 60_000;

/** Starts a download of the file. */
export function saveFile({ name, content }: KeptFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_BY_MS);
}
