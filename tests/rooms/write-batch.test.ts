import { Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { WriteBatch } from "../../server/transport/write-batch.ts";

/** A fake socket that records each system call separately. */
function line(calls: string[]): Writable {
  return new Writable({
    decodeStrings: true,
    write(chunk: Buffer, _encoding, done) {
      calls.push(chunk.toString());
      done();
    },
    writev(chunks, done) {
      calls.push(chunks.map(({ chunk }) => String(chunk)).join(""));
      done();
    },
  });
}

test("nothing is written before all that is due has been worked out, and then each line in one call", async () => {
  const calls: string[] = [];
  const batch = new WriteBatch();
  const [one, other] = [line(calls), line(calls)];
  for (const word of ["a", "b"])
    for (const socket of [one, other]) {
      batch.add(socket);
      socket.write(word);
    }
  await Promise.resolve();
  expect(calls).toEqual([]);
  await turn();
  expect(calls).toEqual(["ab", "ab"]);
});

test("a line that gets something in every turn gets it in every turn", async () => {
  const calls: string[] = [];
  const batch = new WriteBatch();
  const socket = line(calls);
  for (const word of ["a", "b", "c"]) {
    batch.add(socket);
    socket.write(word);
    await turn();
  }
  expect(calls).toEqual(["a", "b", "c"]);
});

test("what else is written to a line keeps its place, and a line that is gone holds up no other", async () => {
  const calls: string[] = [];
  const batch = new WriteBatch();
  const [gone, ending, other] = [line(calls), line(calls), line(calls)];
  for (const socket of [gone, ending, other]) {
    batch.add(socket);
    socket.write("last patch, ");
  }
  gone.destroy();
  ending.write("goodbye");
  ending.end();
  await turn();
  expect(calls).toEqual(["last patch, goodbye", "last patch, "]);
});
