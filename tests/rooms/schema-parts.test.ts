/** [H10] Only parts of @colyseus/schema are in the page: they must decode as the whole package does. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import * as whole from "@colyseus/schema";
import { build, transformWithOxc } from "vite";
import { beforeAll, expect, test } from "vitest";
import { INSTEAD, schemaParts } from "../../client/session/schema-parts.ts";
import * as states from "../../shared/protocol/state.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCE = join(dirname(fileURLToPath(import.meta.resolve("@colyseus/schema"))), "..", "src");
const ENTRY = "/entry.js";

interface Parts {
  readonly ConsortState: typeof states.ConsortState;
  readonly Decoder: typeof whole.Decoder;
}
let parts: Parts;

beforeAll(async () => {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    plugins: [
      schemaParts(async (code, id) => (await transformWithOxc(code, id, { tsconfig: false })).code),
      {
        name: "entry",
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY
            ? `export { ConsortState } from "${ROOT}shared/protocol/state.ts";
               export { Decoder } from "@colyseus/schema";`
            : null,
      },
    ],
    build: {
      write: false,
      target: "es2024",
      minify: false,
      lib: { entry: ENTRY, formats: ["iife"], name: "parts" },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  parts = runInThisContext(`${output.output[0].code}; parts`) as Parts;
});

test.each(Object.keys(INSTEAD))(
  "[H10] %s, in whose place something stands, is in the package",
  (file) => {
    expect(existsSync(join(SOURCE, file))).toBe(true);
  },
);

/** A state that changes, and what one player who sits on the second chair is sent of it. */
function evening() {
  const state = new states.ConsortState();
  const encoder = new whole.Encoder(state);
  const view = new whole.StateView();
  for (let chair = 0; chair < 12; chair += 1) state.seats.push(new states.Seat());
  const seat = state.seats[1];
  if (seat === undefined) throw new RangeError("no seat");
  const all = (): Uint8Array[] => {
    const at = { offset: 0 };
    encoder.encodeAll(at);
    const bytes = encoder.encodeAllView(view, at.offset, at).slice();
    encoder.discardChanges();
    return [bytes];
  };
  const change = (how: () => void): Uint8Array[] => {
    how();
    const at = { offset: 0 };
    encoder.encode(at);
    const bytes = encoder.encodeView(view, at.offset, at).slice();
    encoder.discardChanges();
    return [bytes];
  };
  return { state, seat, view, all, change };
}

test("[H10] states and their changes are decoded alike: numbers, texts, what is one player's own, and what is gone", () => {
  const { state, seat, view, all, change } = evening();
  const own = new parts.ConsortState();
  const sent = [
    ...all(),
    ...change(() => {
      state.code = "AFH234";
      state.epoch = 1_796_049_857_191.5;
      state.minutes = 0.5;
      state.beat = -1;
      seat.name = "Zoë 🎻";
      seat.sight = new states.SightState();
      seat.self = new states.SelfState();
      seat.sound = new states.SoundState();
      seat.bonds = new states.BondsState();
      view.add(seat);
    }),
    ...change(() => {
      if (!seat.sight || !seat.self || !seat.bonds) throw new TypeError("no view");
      state.tick = 70_000;
      state.hard = true;
      seat.sight.focusCents = -1200;
      seat.self.hand = 4_000_000_000;
      seat.self.splitOwes = "a word";
      seat.bonds.bond3 = 77;
    }),
    ...change(() => {
      state.result = new states.Result();
      state.result.harmony = 0.25;
      state.result.course.push(0.5, 0.75, 1);
    }),
    ...change(() => {
      state.result?.course.splice(1, 1);
      state.phase = 2;
    }),
    ...change(() => {
      state.result = undefined;
      seat.sound = undefined;
    }),
  ];
  const theirs = new states.ConsortState();
  const [one, other] = [new parts.Decoder(own), new whole.Decoder(theirs)];
  for (const bytes of sent) {
    one.decode(bytes);
    other.decode(bytes);
    expect(own.toJSON()).toEqual(theirs.toJSON());
  }
  expect(own.toJSON()).toEqual(state.toJSON());
  // After a drop the whole state is sent anew, and what it does not hold is gone.
  const again = all();
  for (const bytes of again) {
    one.decodeResync(bytes);
    other.decodeResync(bytes);
  }
  expect(own.toJSON()).toEqual(theirs.toJSON());
  expect(own.seats.map(({ name }) => name)).toEqual(state.seats.map(({ name }) => name));
});
