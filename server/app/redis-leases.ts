/** Colyseus' presence on Redis, with leases ([Y18]) on the same connection. */
import { RedisPresence } from "@colyseus/redis-presence";
import { isReportTopic } from "../rooms/consort-words.ts";
import type { Leases } from "../rooms/processes.ts";

/** Compare and act in one step, as in the distributed locks of the documentation of Redis. */
const IF_HELD = (act: string): string =>
  `if redis.call("get", KEYS[1]) == ARGV[1] then return ${act} else return 0 end`;
const EXTEND = IF_HELD('redis.call("pexpire", KEYS[1], ARGV[2])');
const RELEASE = IF_HELD('redis.call("del", KEYS[1])');

export class RedisLeases extends RedisPresence implements Leases {
  /** A session alone listens to its consorts: what they say in its own process does not go through Redis. */
  override async publish(topic: string, word: unknown): Promise<void> {
    const isHeardHere = isReportTopic(topic) && this.subscriptions.listenerCount(topic) > 0;
    if (!isHeardHere) return super.publish(topic, word);
    this.subscriptions.emit(topic, word);
  }

  onConnection(call: (isThere: boolean) => void): void {
    this.pub.on("close", () => call(false));
    this.pub.on("ready", () => call(true));
  }

  /** Colyseus calls it when its rooms have closed; what they store last is still to be written. */
  override shutdown(): void {}

  close(): void {
    super.shutdown();
  }

  async take(key: string, holder: string, ms: number): Promise<boolean> {
    return (await this.pub.set(key, holder, "PX", ms, "NX")) === "OK";
  }

  async extend(key: string, holder: string, ms: number): Promise<boolean> {
    return (await this.pub.eval(EXTEND, 1, key, holder, ms)) === 1;
  }

  async release(key: string, holder: string): Promise<void> {
    await this.pub.eval(RELEASE, 1, key, holder);
  }

  holder(key: string): Promise<string | null> {
    return this.pub.get(key);
  }

  async listeners(topic: string): Promise<number> {
    const [, count] = await this.pub.pubsub("NUMSUB", topic);
    return Number(count);
  }
}
