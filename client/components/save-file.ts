/** A file for its reader to keep. */
export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Time after which the browser has surely begun to read the file, ms. */
const READ_BY_MS = 60_000;

/** Starts a download of the file. */
export function saveFile({ name, content }: NamedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_BY_MS);
}

/** The same for a value, as readable JSON. */
export function saveJson(name: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  saveFile({ name, content: new Blob([text], { type: "application/json" }) });
}
