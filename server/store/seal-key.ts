/** Key that encrypts the state of rooms: from a setting, or from a file beside the data. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "./backend.ts";
import { folderTrouble } from "./folder-trouble.ts";

const KEY_BYTES = 32;
/** Minimum length of the setting, so that it cannot be guessed. */
export const MIN_KEY_LETTERS = 32;

/** Derives the key from the setting `STORE_KEY`. */
export const keyFrom = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** Reads the key file in that folder, or creates it. Throws StoreError. */
export function keyIn(folder: string): Buffer {
  const file = join(folder, "store.key");
  try {
    mkdirSync(folder, { recursive: true });
    // If two processes start at once, one creates the file, and both read it.
    try {
      const fresh = randomBytes(KEY_BYTES).toString("hex");
      writeFileSync(file, `${fresh}\n`, { flag: "wx", mode: 0o600, flush: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        // A partly written key file must not remain.
        rmSync(file, { force: true });
        throw error;
      }
    }
    const key = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
    if (key.length === KEY_BYTES) return key;
  } catch (error) {
    throw new StoreError(folderTrouble(error) ?? "unreachable", `${file}: ${String(error)}`);
  }
  throw new StoreError("unreachable", `${file} holds no key`);
}
