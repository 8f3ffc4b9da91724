/** [H25] Sends what is nearly right over player, stage, console and HTTP to a real server, and counts what must not be. */
import { Client } from "colyseus.js";
import type { Room } from "colyseus.js";
import { openLive } from "../../client/session/open-live.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { REFUSALS } from "../../shared/model/refusal.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { LIVE_ERRORS } from "../../shared/live/commands.ts";
import {
  chairAskedShape,
  INCOMING,
  openAndJoinShape,
  seatAskShape,
} from "../../shared/protocol/incoming.ts";
import { CHAIR_PATH } from "../../shared/protocol/chair.ts";
import { COURSE_PATH } from "../../shared/protocol/course.ts";
import { courseAskedShape } from "../../shared/protocol/course-incoming.ts";
import { FORGET_PATH, KEPT_PATH } from "../../shared/protocol/kept.ts";
import { keptShape } from "../../shared/protocol/kept-incoming.ts";
import { LIVE_COMMAND, LIVE_PATH, SCENE_PATH } from "../../shared/protocol/live.ts";
import {
  liveCommandShape,
  liveOpenShape,
  sceneSaveShape,
} from "../../shared/protocol/live-incoming.ts";
import { JOIN_REFUSALS, PROTOCOL_VERSION, REQUEST_ERRORS } from "../../shared/protocol/messages.ts";
import { SEATS_PATH } from "../../shared/protocol/seat-asking.ts";
import type { SeatAnswer } from "../../shared/protocol/seat-asking.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { captureFrames } from "../rooms/frame-capture.ts";
import type { FrameCapture } from "../rooms/frame-capture.ts";
import { environmentOf, openTestServer } from "../rooms/test-server.ts";
import type { TestServer } from "../rooms/test-server.ts";
import { nearly, oddValue, schemaOf } from "./fuzz-values.ts";

export interface Fuzzed {
  readonly sent: number;
  /** Errors that nobody expected: uncaught ones, and those that ended a room. */
  readonly crashes: number;
  /** Refused messages after which the world or the session was another, and recordings that do not replay. */
  readonly changes: number;
  /** Refusals without a name of the protocol. */
  readonly unnamed: number;
}

const NAMES: ReadonlySet<string> = new Set([
  ...REQUEST_ERRORS,
  ...REFUSALS,
  ...LIVE_ERRORS,
  "noSuchConsort",
  "late",
]);
const KINDS = Object.entries(INCOMING).map(([kind, shape]) => [kind, schemaOf(shape)] as const);
/** Commands that end a session, or lock its console, are left out: nothing would be left to be fuzzed. */
const COMMANDS = liveCommandShape.options
  .filter((shape) => !["close", "password"].includes(shape.shape.do.value))
  .map(schemaOf);
const PATHS = (
  [
    ["/api/consorts", openAndJoinShape],
    [LIVE_PATH, liveOpenShape],
    [CHAIR_PATH, chairAskedShape],
    [KEPT_PATH, keptShape],
    [FORGET_PATH, keptShape],
    [SCENE_PATH, sceneSaveShape],
    [COURSE_PATH, courseAskedShape],
  ] as const
).map(([path, shape]) => [path, schemaOf(shape)] as const);
const SEAT_ASK = schemaOf(seatAskShape);
const JOIN_NAMES: ReadonlySet<string> = new Set(JOIN_REFUSALS);
/** A console or stage. */
interface Looker {
  readonly room: Room;
  readonly mayLead: boolean;
  /** The code with which its line was cut. */
  cut: number | null;
}

const UNANSWERED = "unanswered";
/** The code with which a line is cut that sends a message longer than any, RFC 6455. */
const TOO_LONG = 1009;
/** Between two turns of the server. */
const AT_ONCE = 8;
/** Time that passes after a turn, ms: few messages are over the rate. */
const TURN_MS = 200;

export async function fuzz(asked: {
  readonly count: number;
  readonly seed: number;
}): Promise<Fuzzed> {
  const tally = { sent: 0, crashes: 0, changes: 0, unnamed: 0 };
  const crash = (): void => void (tally.crashes += 1);
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  const server = await openTestServer({
    logFormat: "json",
    logTo: (line) => void (line.includes('"level":"error"') && crash()),
  });
  try {
    await new Fuzzing(server, asked.seed, tally).run(asked.count);
  } finally {
    process.off("uncaughtException", crash);
    process.off("unhandledRejection", crash);
    await server.close();
  }
  return tally;
}

class Fuzzing {
  readonly #server: TestServer;
  readonly #below: (below: number) => number;
  #seat = "";
  readonly #tally: { sent: number; changes: number; unnamed: number };

  constructor(
    server: TestServer,
    seed: number,
    tally: { sent: number; changes: number; unnamed: number },
  ) {
    this.#server = server;
    this.#below = seededRandomness(seed).below;
    this.#tally = tally;
  }

  async run(count: number): Promise<void> {
    const server = this.#server;
    const live = await openLive(environmentOf(server));
    const looker = async (role: "console" | "stage"): Promise<Looker> => {
      const options = { version: PROTOCOL_VERSION, role, secret: live[role] };
      const room = await new Client(server.origin).joinById(live.live, options);
      const line: Looker = { room, mayLead: role === "console", cut: null };
      room.onMessage("*", () => {});
      room.onLeave((code) => void (line.cut = code));
      return line;
    };
    let [lead, stage] = [await looker("console"), await looker("stage")];
    const ada = await captureFrames(
      server.origin,
      { enter: "friends", movement: { minutes: 8 } },
      { name: "Ada" },
    );
    let eve = await this.#sit(ada.roomId);
    ada.room.send("start");
    await server.until(() => eve.room.state.phase === 1, "it plays");
    while (this.#tally.sent < count) {
      for (let n = 0; n < AT_ONCE; n += 1) {
        const [kind, schema] = KINDS[this.#below(KINDS.length)] ?? KINDS[0]!;
        eve.room.send(kind as never, nearly(schema, this.#below) as never);
        this.#tally.sent += 1;
      }
      for (const line of [lead, stage]) await this.#command(line);
      if (lead.cut !== null) lead = await looker("console");
      if (stage.cut !== null) stage = await looker("stage");
      await this.#request();
      await this.#askForSeat();
      await server.pass(TURN_MS);
      if (eve.closed !== null) eve = await this.#sit(ada.roomId);
      this.#readAnswers(eve);
    }
    this.#replays(ada.roomId);
    for (const room of [lead.room, stage.room, ada.room, eve.room]) void room.leave();
  }

  /** Again in the same chair, once there was one: else all chairs would be kept for those who were cut. */
  async #sit(roomId: string): Promise<FrameCapture> {
    const who = { name: "Eve", ...(this.#seat !== "" && { seat: this.#seat }) };
    const line = await captureFrames(this.#server.origin, { roomId }, who);
    const seated = () => line.words.find(({ kind }) => kind === "seated")?.word;
    await this.#server.settle(() => seated() !== undefined, "Eve sits");
    this.#seat = (seated() as { readonly seat: string }).seat;
    return line;
  }

  #named(why: unknown): void {
    if (typeof why !== "string" || !NAMES.has(why)) this.#tally.unnamed += 1;
  }

  #readAnswers({ words }: FrameCapture): void {
    for (const { kind, word } of words.splice(0))
      if (kind === "declined") this.#named((word as { readonly why?: unknown }).why);
      else if (kind === "refused") this.#named((word as { readonly refusal?: unknown }).refusal);
  }

  async #command(line: Looker): Promise<void> {
    const schema = COMMANDS[this.#below(COMMANDS.length)] ?? {};
    const what = nearly(schema, this.#below);
    const answer = line.room.request(LIVE_COMMAND, what) as Promise<unknown>;
    this.#tally.sent += 1;
    let why: unknown;
    let isDone = false;
    void answer.then(
      (said) => ([why, isDone] = [said, true]),
      () => ([why, isDone] = [UNANSWERED, true]),
    );
    await this.#server.settle(() => isDone, "it is answered");
    if (why === UNANSWERED) await this.#server.settle(() => line.cut !== null, "it is cut");
    if (why === UNANSWERED && line.cut === TOO_LONG) return;
    if (why !== null) this.#named(why);
    else if (!line.mayLead) this.#tally.changes += 1;
  }

  async #request(): Promise<void> {
    const [path, schema] = PATHS[this.#below(PATHS.length)] ?? PATHS[0]!;
    const value = this.#below(6) === 0 ? oddValue(this.#below) : nearly(schema, this.#below);
    this.#tally.sent += 1;
    const answer = await fetch(`${this.#server.origin}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: this.#below(10) === 0 ? "{" : (JSON.stringify(value) ?? ""),
    });
    const said = (await answer.json()) as { readonly refusal?: unknown; readonly why?: unknown };
    if (answer.status >= 500 && said.refusal !== "tooManyConsorts") this.#tally.unnamed += 1;
    if (answer.status >= 400 && typeof said.refusal !== "string") this.#tally.unnamed += 1;
  }

  /** [L2] Over a WebSocket of its own; for a room that is not there, or no seat would be left. */
  async #askForSeat(): Promise<void> {
    const value = this.#below(6) === 0 ? oddValue(this.#below) : nearly(SEAT_ASK, this.#below);
    const message = this.#below(10) === 0 ? "{" : (JSON.stringify(value) ?? "");
    const socket = new WebSocket(`${this.#server.origin.replace("http", "ws")}${SEATS_PATH}`);
    const said: SeatAnswer[] = [];
    let cut: number | null = null;
    socket.addEventListener("open", () => socket.send(message));
    socket.addEventListener("message", ({ data }) =>
      said.push(JSON.parse(String(data)) as SeatAnswer),
    );
    socket.addEventListener("close", ({ code }) => void (cut = code));
    this.#tally.sent += 1;
    await this.#server.settle(() => cut !== null, "it is answered, and closed");
    if (cut === TOO_LONG) return;
    const [answer, ...more] = said;
    if (answer === undefined || !("refused" in answer) || more.length > 0) this.#tally.changes += 1;
    else if (!JOIN_NAMES.has(answer.refused)) this.#tally.unnamed += 1;
  }

  /** The world is what its log of accepted commands says, and every number in it is one. */
  #replays(roomId: string): void {
    const { recordings, world } = this.#server.roomById(roomId).simulation;
    const movement = recordings.at(-1);
    if (movement === undefined || world === null) return;
    if (hashWorld(replay(movement)) !== hashWorld(world)) this.#tally.changes += 1;
    for (const { activation, pitch, onset, shame } of world.chairs)
      if (![activation, pitch, onset, shame].every(Number.isFinite)) this.#tally.changes += 1;
    if ("polluted" in {}) this.#tally.changes += 1;
  }
}
