import type { Recording } from "../../shared/model/replay/recording.ts";

/** Decompresses recordings from the server (deflated JSON). Rejects when they are damaged. */
export async function unpack(bytes: Uint8Array): Promise<readonly Recording[]> {
  return (await unpackJson(bytes)) as readonly Recording[];
}

/** Deflated JSON. Rejects when it is damaged. */
export async function unpackJson(bytes: Uint8Array): Promise<unknown> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}
