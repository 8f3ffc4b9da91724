/** A room where a page tests its connection: it only tells the time, and closes when the last client leaves. */
import { Room } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import { CHECK_SECONDS } from "../../shared/protocol/check.ts";
import { CLOCK_REQUEST, CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { MessageRateLimiter } from "./message-rate-limiter.ts";
import type { RoomServices } from "./room-services.ts";
import { secureRandomness } from "./secure-randomness.ts";

/** Enough for a class that checks its tablets at once; more clients get another room. */
const MAX_CHECKS = 60;
/** After this, clients that forgot to leave are disconnected. */
const MAX_MS = 3 * CHECK_SECONDS * 1000;

type Checking = Client<{
  userData: { readonly rate: MessageRateLimiter; readonly stop: () => void };
}>;

export class CheckRoom extends Room<{ client: Checking }> {
  override maxClients = MAX_CHECKS;

  #services!: RoomServices;

  override onCreate({ services }: { readonly services: RoomServices }): void {
    this.#services = services;
    this.roomId = secureRandomness.secret();
    this.patchRate = null;
    this.onMessage(CLOCK_REQUEST, (client: Checking) =>
      this.#admits(client) ? services.clock.now() : undefined,
    );
    this.onMessage("*", (client: Checking) => void this.#admits(client));
  }

  override onJoin(client: Checking): void {
    const stop = this.#services.clock.after(MAX_MS, () => client.leave());
    client.userData = { rate: new MessageRateLimiter(), stop };
  }

  override onLeave(client: Checking): void {
    client.userData?.stop();
  }

  #admits(client: Checking): boolean {
    const verdict = client.userData?.rate.judge(this.#services.clock.now()) ?? "drop";
    if (verdict === "cut") this.kickClient(client.sessionId, CLOSE_CODES.tooFast);
    return verdict === "pass";
  }
}
