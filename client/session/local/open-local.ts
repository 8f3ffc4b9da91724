/** [O3] Opens a solo consort in a worker of this browser, behind the same port as one on a server. */
import { PROTOCOL_VERSION } from "../../../shared/protocol/messages.ts";
import type { Entry } from "../find-room.ts";
import { JoinError } from "../join-error.ts";
import type { LastWords } from "./kept-journal.ts";
import { WorkerLine } from "./worker-line.ts";
import type { SoloPort } from "./worker-line.ts";

/** A new consort. Rejects with JoinError. */
export async function openAlone(
  port: SoloPort,
  { movement, lesson }: Extract<Entry, { readonly enter: "alone" }>,
  name: string,
): Promise<WorkerLine> {
  const line = new WorkerLine(port);
  const open = { alone: true, ...(movement && { movement }), ...(lesson && { lesson }) } as const;
  await line.open({ do: "open", who: { version: PROTOCOL_VERSION, name }, open });
  return line;
}

/** [O4] A consort whose server does not answer any more. Rejects with JoinError. */
export async function openGoneOn(
  port: SoloPort,
  { begun, before, noted, ticks }: LastWords,
  seat: string,
  seed: number,
): Promise<WorkerLine> {
  const line = new WorkerLine(port);
  const { session, setup } = begun;
  const recordings = before === null ? [] : await unpackRecordings(before);
  if (recordings.length !== begun.number) throw new JoinError("gone");
  const kept = { session, setup, before: recordings, noted, ticks };
  const who = { version: PROTOCOL_VERSION, name: "", seat };
  await line.open({ do: "goOn", who, seed, kept });
  return line;
}

async function unpackRecordings(packed: Uint8Array): Promise<readonly unknown[]> {
  const stream = new Blob([packed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"));
  return (await new Response(stream).json()) as readonly unknown[];
}

/** The consort that this browser keeps. Rejects with JoinError. */
export async function openKept(port: SoloPort, seat: string): Promise<WorkerLine> {
  const line = new WorkerLine(port);
  await line.open({ do: "back", who: { version: PROTOCOL_VERSION, name: "", seat } });
  return line;
}
