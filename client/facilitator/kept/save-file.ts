import type { KeptFile } from "../../session/kept-data.ts";

/** ms after which a browser has begun to read what it saves. */
const READ_BY_MS = 60_000;

/** Lets the browser save it as it saves whatever is downloaded. */
export function saveFile({ name, content }: KeptFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_BY_MS);
}
