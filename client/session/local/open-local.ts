/** [O3] Opens a solo consort in a worker of this browser, behind the same port as one on a server. */
import { PROTOCOL_VERSION } from "../../../shared/protocol/messages.ts";
import type { Entry } from "../matchmaking.ts";
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

/** The consort that this browser keeps. Rejects with JoinError. */
export async function openKept(port: SoloPort, seat: string): Promise<WorkerLine> {
  const line = new WorkerLine(port);
  await line.open({ do: "back", who: { version: PROTOCOL_VERSION, name: "", seat } });
  return line;
}
