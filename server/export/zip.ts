/** Packs files into a zip, compressing each as it is created. */
import { strToU8, Zip, ZipDeflate } from "fflate";
import type { File } from "./dataset.ts";

/** Compression level, 0 … 9: the default of 6 is much slower, and hardly smaller. */
const LEVEL = 3;

/** `folder`: the files' common folder. `at`: their date, ms since 1970. */
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
