/** [F16] A facilitator's requests for the stored data of a live session: exports and deletion. */
import { FORGET_PATH, KEPT_ERRORS, KEPT_PATH } from "../../shared/protocol/kept.ts";
import type { KeptError, KeptForm } from "../../shared/protocol/kept.ts";
import { keptPassword } from "./console-password.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import type { LiveAddress } from "./live-address.ts";
import { withTimeLimit } from "./time-limit.ts";

/** Reason of a failure: the server's answer, or none in time. */
export type KeptRefusal = KeptError | "noAnswer";

export interface KeptFile {
  readonly name: string;
  readonly content: Blob;
}

export interface KeptData {
  /** Never rejects. */
  take(as: KeptForm): Promise<KeptFile | KeptRefusal>;
  /** Null: the session has ended and its data are deleted. Never rejects. */
  forget(): Promise<KeptRefusal | null>;
}

/** Replaying six lessons takes the server some seconds; it gives up after two minutes. */
const PATIENCE_MS = 130_000;

export function keptData(
  { origin, storages, after }: ClientEnvironment,
  at: Pick<LiveAddress, "live" | "secret">,
): KeptData {
  const post = (path: string, more: object): Promise<Response> =>
    withTimeLimit(PATIENCE_MS, after, undefined, (signal) =>
      fetch(`${origin}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        // Read for each request: password and link may have changed meanwhile.
        body: JSON.stringify({
          live: at.live,
          secret: at.secret,
          password: keptPassword(storages, at.live),
          ...more,
        }),
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
