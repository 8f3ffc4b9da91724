/** Thousands of players, in consorts of eight: friends, or the people of a live session with its console. */
import { setInterval } from "node:timers";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { openSession } from "../rehearsal/leading.ts";
import { CHAIRS } from "./chairs.ts";
import { LoadClient } from "./load-client.ts";

/** Each acts about every two seconds: a look, a drag of the bow, a cue. */
const ACT_MS = 2000;
const ROUNDS = 20;

/** Longest movement of a live session, minutes. */
const MINUTES = 10;

/** `lead`: opens a live session of that many consorts with that many people in each, in which everybody plays. */
export type LoadRequest =
  | { readonly lead: number; readonly each: number; readonly port: number }
  | { readonly join: readonly string[]; readonly port: number }
  | { readonly read: true };
export interface LoadReading {
  readonly people: number;
  readonly bytes: number;
  readonly frames: number;
  readonly cut: number;
}

const lines: { line: LoadClient; chair: number }[] = [];

/** Small maps of short strings and integers, as MessagePack. */
function packed(map: Readonly<Record<string, string | number>>): Buffer {
  const parts = [Buffer.from([0x80 | Object.keys(map).length])];
  const text = (word: string) =>
    Buffer.concat([Buffer.from([0xa0 | word.length]), Buffer.from(word)]);
  for (const [key, value] of Object.entries(map))
    parts.push(text(key), typeof value === "string" ? text(value) : Buffer.from([value]));
  return Buffer.concat(parts);
}

const CUES = ["steady", "warm", "support", "lead", "nod", "ask", "comeUp", "holdBack"] as const;
const NOTHING = Buffer.from([0xc0]);

function act(line: LoadClient, chair: number, round: number): void {
  if (round % 3 === 0) {
    const at = (chair + 1 + (round % (CHAIRS - 1))) % CHAIRS;
    line.say("command", packed({ do: "look", at }));
  } else if (round % 3 === 1) {
    line.say("command", packed({ do: "bow", pitch: (round + chair) % 2, tempo: 0, volume: 1 }));
  } else {
    line.say("command", packed({ do: "cue", cue: CUES[(round + chair) % CUES.length] ?? "nod" }));
  }
}

let round = 0;
setInterval(() => {
  round += 1;
  lines.forEach(({ line, chair }, i) => {
    if (i % ROUNDS === round % ROUNDS && !line.closed)
      act(line, chair, Math.floor(round / ROUNDS) + i);
  });
}, ACT_MS / ROUNDS);

async function join(rooms: readonly string[], port: number): Promise<void> {
  for (const room of rooms) {
    const people: LoadClient[] = [];
    for (let chair = 0; chair < CHAIRS; chair += 1) {
      const line = await LoadClient.join(port, room, `p${chair}`);
      people.push(line);
      lines.push({ line, chair });
    }
    people[0]?.say("start", NOTHING);
  }
}

async function lead(consorts: number, each: number, port: number): Promise<void> {
  const { live, lead: order } = await openSession(`http://127.0.0.1:${port}`);
  await order({ do: "size", size: each });
  for (let person = 0; person < consorts * each; person += 1) {
    const line = await LoadClient.join(port, live, `p${person}`);
    lines.push({ line, chair: person % each });
  }
  const movement = { ...USUAL_MOVEMENT, piece: "tallis-canon", minutes: MINUTES };
  await order({ do: "choose", which: "all", movement });
  await order({ do: "begin", which: "all" });
}

process.on("message", (ask: LoadRequest) => {
  void (async () => {
    if ("join" in ask) await join(ask.join, ask.port);
    else if ("lead" in ask) await lead(ask.lead, ask.each, ask.port);
    const reading: LoadReading = {
      people: lines.length,
      bytes: lines.reduce((sum, { line }) => sum + line.bytes, 0),
      frames: lines.reduce((sum, { line }) => sum + line.frames, 0),
      cut: lines.filter(({ line }) => line.closed).length,
    };
    process.send?.({ reading });
  })();
});
