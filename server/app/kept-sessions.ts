/** [F16] Gives a live session's stored data to its facilitator as files, and deletes them. */
import { datasetName, datasetTexts, nameKey } from "../export/dataset.ts";
import { exportZip } from "../export/export-zip.ts";
import { sessionRows } from "../export/session-rows.ts";
import type { SessionRows } from "../export/session-rows.ts";
import { writeWhole } from "../export/whole.ts";
import type { KeptFile, KeptRequests } from "../http/kept-api.ts";
import type { Clock } from "../scheduling/clock.ts";
import { StoreError } from "../store/backend.ts";
import type { Store } from "../store/store.ts";
import type { KeptError, KeptForm } from "../../shared/protocol/kept.ts";
import type { ForgetAsked, KeptAsked } from "../../shared/protocol/kept-incoming.ts";

interface Surroundings {
  readonly store: Pick<Store, "flush" | "rows">;
  readonly clock: Clock;
  /** Why that secret and password do not authorize for the session; null: they do. */
  whyNotLead(asked: ForgetAsked): Promise<KeptError | null>;
  /** Ends the session, and deletes its stored data. */
  forget(live: string): Promise<void>;
  /** Reports internal errors. */
  fault(error: unknown): void;
}

export class KeptSessions implements KeptRequests {
  readonly #at: Surroundings;
  /** One export at a time: each takes a thread and memory. */
  #isMaking = false;

  constructor(at: Surroundings) {
    this.#at = at;
  }

  async give(asked: KeptAsked): Promise<KeptFile | KeptError> {
    const why = await this.#at.whyNotLead(asked);
    if (why !== null) return why;
    if (this.#isMaking) return "busy";
    this.#isMaking = true;
    try {
      await this.#at.store.flush();
      const rows = await sessionRows(this.#at.store, asked.live);
      return rows === null ? "nothingKept" : await this.#file(rows, asked.as);
    } catch (error) {
      if (!(error instanceof StoreError)) this.#at.fault(error);
      return error instanceof StoreError ? "storeAway" : "tooLarge";
    } finally {
      this.#isMaking = false;
    }
  }

  async forget(asked: ForgetAsked): Promise<KeptError | null> {
    const why = await this.#at.whyNotLead(asked);
    if (why !== null) return why;
    await this.#at.forget(asked.live);
    return null;
  }

  async #file(rows: SessionRows, as: KeptForm): Promise<KeptFile | KeptError> {
    const name = datasetName(rows);
    if (as === "whole") return textFile(`${name}.consort`, "application/json", writeWhole(rows));
    if (as === "names") {
      const { name: file, text } = nameKey(rows, await datasetTexts());
      return textFile(file, "text/csv", text);
    }
    const bytes = await exportZip(rows, this.#at.clock);
    return bytes === "tooLarge" ? bytes : { name: `${name}.zip`, type: "application/zip", bytes };
  }
}

const textFile = (name: string, type: string, text: string): KeptFile => ({
  name,
  type: `${type}; charset=utf-8`,
  bytes: Buffer.from(text),
});
