import type { Recording } from "../../shared/model/replay/recording.ts";

/** Decompresses recordings from the server (deflated JSON). Rejects when they are damaged. */
export async function unpack(bytes: Uint8Array): Promise<readonly Recording[]> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("deflate"));
  return (await new Response(stream).json()) as readonly Recording[];
}
