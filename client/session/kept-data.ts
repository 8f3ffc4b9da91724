/** [F16] What is kept of a live session, asked for by its facilitator: files, and that it be deleted. */
import { FORGET_PATH, KEPT_ERRORS, KEPT_PATH } from "../../shared/protocol/kept.ts";
import type { KeptError, KeptForm } from "../../shared/protocol/kept.ts";
import { keptPassword } from "./console-password.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import type { LiveAddress } from "./live-address.ts";
import { withTimeLimit } from "./time-limit.ts";

/** Why nothing came of it: the server's answer, or none that came in time. */
export type KeptRefusal = KeptError | "noAnswer";

export interface KeptFile {
  readonly name: string;
  readonly content: Blob;
}

export interface KeptData {
  /** Never rejects. */
  take(as: KeptForm): Promise<KeptFile | KeptRefusal>;
  /** Null: the session is over, and nothing of it is kept. Never rejects. */
  forget(): Promise<KeptRefusal | null>;
}

/** Playing six lessons again takes the server some seconds, and it gives up after two minutes. */
const PATIENCE_MS = 130_000;

export function keptData(
  { origin, storages, after }: ClientEnvironment,
  { live, secret }: Pick<LiveAddress, "live" | "secret">,
): KeptData {
  const post = (path: string, more: object): Promise<Response> =>
    withTimeLimit(PATIENCE_MS, after, undefined, (signal) =>
      fetch(`${origin}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        // Asked anew each time: it may have been set meanwhile.
        body: JSON.stringify({ live, secret, password: keptPassword(storages, live), ...more }),
        signal,
      }),
    );
  return {
    async take(as) {
      try {
        const response = await post(KEPT_PATH, { as });
        const name = nameIn(response.headers.get("content-disposition"));
        if (name !== null) return { name, content: await response.blob() };
        return whyNot(await response.json()) ?? "noAnswer";
      } catch {
        return "noAnswer";
      }
    },
    async forget() {
      try {
        return whyNot(await (await post(FORGET_PATH, {})).json());
      } catch {
        return "noAnswer";
      }
    },
  };
}

const nameIn = (disposition: string | null): string | null =>
  /^attachment; filename="([\w.-]+)"$/.exec(disposition ?? "")?.[1] ?? null;

function whyNot(answer: unknown): KeptRefusal | null {
  const { why = "noAnswer" } = answer as { readonly why?: unknown };
  if (why === null) return null;
  return KEPT_ERRORS.find((error) => error === why) ?? "noAnswer";
}
