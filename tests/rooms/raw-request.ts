/** A request as bytes, with headers that fetch would not send. */
import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends `lines` after a `Connection: close`; returns what comes back until the server closes. */
export async function rawRequest(
  port: number,
  start: string,
  headers: Readonly<Record<string, string>>,
  body = "",
): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    text += chunk;
    // An upgraded connection stays open.
    if (text.startsWith("HTTP/1.1 101")) socket.destroy();
  });
  socket.on("error", reject);
  socket.on("close", () => resolve(text));
  const all = {
    Host: `127.0.0.1:${port}`,
    Connection: "close",
    ...(body !== "" && { "Content-Type": "application/json", "Content-Length": `${body.length}` }),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.write([`${start} HTTP/1.1`, ...head, "", body].join("\r\n"));
  const [top = "", rest = ""] = (await promise).split("\r\n\r\n", 2);
  const [status = "", ...named] = top.split("\r\n");
  return {
    status: Number(status.split(" ")[1] ?? 0),
    headers: new Map(
      named.map((line) => {
        const [name = "", ...value] = line.split(":");
        return [name.toLowerCase(), value.join(":").trim()];
      }),
    ),
    body: rest,
  };
}
