/** JSON request bodies and answers. */
import type { IncomingMessage, ServerResponse } from "node:http";

const MAX_BODY_BYTES = 1000;

export const TOO_LONG = Symbol("too long");

/** Parses the body; undefined when it is not JSON, `TOO_LONG` when it is longer than `most` bytes. */
export async function readJson(req: IncomingMessage, most = MAX_BODY_BYTES): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return TOO_LONG;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}

export function reply(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  };
  res.writeHead(status, headers).end(text);
}
