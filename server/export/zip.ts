/** Files as one zip, compressed as they come. */
import { strToU8, Zip, ZipDeflate } from "fflate";
import type { File } from "./dataset.ts";

/** 0 … 9: the usual 6 is smaller by little and slower by much. */
const LEVEL = 3;

/** `folder`: they all lie in it. `at`: the date that they carry, ms since 1970. */
export function zipOf(files: Iterable<File>, folder: string, at: number): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, text } of files) {
    const entry = new ZipDeflate(`${folder}/${name}`, { level: LEVEL });
    entry.mtime = at;
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
