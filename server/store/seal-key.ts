/** The key that seals what rooms come back with: named by a setting, or kept in a file beside the data. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "./backend.ts";
import { folderTrouble } from "./folder-trouble.ts";

const KEY_BYTES = 32;
/** Of the setting: less could be guessed. */
export const MIN_KEY_LETTERS = 32;

/** Of the setting `STORE_KEY`. */
export const keyFrom = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** From the file in that folder, made where there is none. Throws StoreError. */
export function keyIn(folder: string): Buffer {
  const file = join(folder, "store.key");
  try {
    mkdirSync(folder, { recursive: true });
    // Of two processes that start at once, one makes it, and both read it.
    try {
      const fresh = randomBytes(KEY_BYTES).toString("hex");
      writeFileSync(file, `${fresh}\n`, { flag: "wx", mode: 0o600, flush: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        // Half of a key would never do.
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
