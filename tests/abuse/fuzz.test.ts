/** [H25] The short form of `npm run fuzz`. */
import { expect, test } from "vitest";
import { INCOMING } from "../../shared/protocol/incoming.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { nearly, schemaOf } from "./fuzz-values.ts";
import { fuzz } from "./fuzz.ts";

test("[H25] what is nearly right crashes nothing, changes nothing that was refused, and is refused by name", async () => {
  const { sent, ...wrong } = await fuzz({ count: 1500, seed: 7 });
  expect(sent).toBeGreaterThanOrEqual(1500);
  expect(wrong).toEqual({ crashes: 0, changes: 0, unnamed: 0 });
});

test("[H25] of what is sent some is right and some is not, the same for the same seed", () => {
  const values = () => {
    const { below } = seededRandomness(3);
    return Array.from({ length: 400 }, () => nearly(schemaOf(INCOMING.command), below));
  };
  const right = values().filter((value) => INCOMING.command.safeParse(value).success).length;
  expect(right).toBeGreaterThan(40);
  expect(right).toBeLessThan(360);
  expect(values()).toEqual(values());
});
