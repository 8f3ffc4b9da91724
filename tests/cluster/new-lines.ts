/** [L2] What a proxy in front must let through, and offer, so that whoever was cut off is soon back. */
import { once } from "node:events";
import { connect as connectTls } from "node:tls";
import { openLive } from "../../client/session/open-live.ts";
import { connect } from "../../client/session/matchmaking.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { environmentAt } from "../rehearsal/phone.ts";

/** Opens a stage whose seat was asked for by a WebSocket, and leaves it. Throws JoinError. */
export async function openStageBySocket(origin: string): Promise<void> {
  const { live, stage: secret } = await openLive(environmentAt(origin));
  const room = await connect<unknown>(
    { ...environmentAt(origin), onStep: () => {}, bySocket: true },
    {
      origin,
      room: live,
      joinOptions: { version: PROTOCOL_VERSION, role: "stage", secret },
      whenFull: "unreachable",
    },
  );
  await room.leave();
}

/** What a browser, which would rather have HTTP/2, is given. */
export async function protocolOf(origin: string): Promise<string | false | null> {
  const { hostname, port } = new URL(origin);
  const socket = connectTls({
    host: hostname,
    port: Number(port),
    servername: hostname,
    ALPNProtocols: ["h2", "http/1.1"],
  });
  await once(socket, "secureConnect");
  const { alpnProtocol } = socket;
  socket.destroy();
  return alpnProtocol;
}
