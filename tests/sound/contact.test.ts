import { describe, expect, test } from "vitest";
import { contactsOf } from "../../client/sound/contact.ts";
import { roomContacts } from "../../client/sound/room-parts.ts";
import type { RepairStep, SeverityBand } from "../../shared/model/perception.ts";
import { chairId } from "../../shared/model/units.ts";
import { SEATING, type InstrumentId } from "../../shared/pieces/cast.ts";
import { calm, WHOLE } from "../fixtures/perceptions.ts";
import { decibels, excerpt, render, rms } from "./rendering.ts";

/** Low, middle and high, Hz. */
const NOTES = [147, 294, 523] as const;
const INSTRUMENTS = [...new Set(SEATING.map(({ instrument }) => instrument))];

/** Levels of a note with that contact: while it is held, and what the room gives back after it. */
async function levels(instrument: InstrumentId, contact: number, hz: number) {
  const { mono } = await render([instrument, instrument], 2.4, (ensemble) => {
    ensemble.come([contact], 0);
    ensemble.voices[0]?.play(hz, 0.4, 1.6);
  });
  return { held: rms(excerpt(mono, 0.8, 1.4)), after: rms(excerpt(mono, 1.85, 2.3)) };
}

describe("[T7] contact is heard", () => {
  test.for(INSTRUMENTS)(
    "%s: torn away it is thin, by 4 dB, and dry; looked at it comes forward",
    async (instrument) => {
      for (const hz of NOTES) {
        const away = await levels(instrument, -1, hz);
        const among = await levels(instrument, 0, hz);
        const near = await levels(instrument, 1, hz);
        const thinner = decibels(among.held / away.held);
        expect(thinner, `${hz} Hz`).toBeGreaterThan(4);
        // [R11] makes a torn voice up to 4 dB louder, which comes off.
        expect(thinner, `${hz} Hz`).toBeLessThan(12 + 4);
        // What comes back from the hall falls by much more than the voice itself.
        expect(decibels(among.after / away.after), `${hz} Hz`).toBeGreaterThan(thinner + 8);
        expect(decibels(near.held / among.held), `${hz} Hz`).toBeGreaterThan(1.2);
      }
    },
  );

  test("torn away it moves outwards, and comes home again, wherever its home is", async () => {
    const home = ["viola", "viola", "viola", "viola"] as const;
    const far = async (chair: number, course: readonly number[]): Promise<number> => {
      const { left, right } = await render(home, 2.4, (ensemble) => {
        for (const [k, contact] of course.entries())
          ensemble.come(
            home.map((_, other) => (other === chair ? contact : 0)),
            k * 0.5,
          );
        ensemble.voices[chair]?.play(294, 0.1, 2.3);
      });
      const [l, r] = [left, right].map((side) => rms(excerpt(side, 1.6, 2.2))) as [number, number];
      return decibels(chair < 2 ? l / r : r / l);
    };
    for (const chair of [0, 1, 3]) {
      const among = await far(chair, [0]);
      expect(await far(chair, [0, -1])).toBeGreaterThan(among + 3);
      expect(Math.abs((await far(chair, [0, -1, 0])) - among)).toBeLessThan(0.5);
    }
  });

  test("[M1] every step of the mend brings the voice back, to where it was", () => {
    const contact = (severity: SeverityBand, step: RepairStep) =>
      contactsOf({ ...calm(4), focus: null, bonds: [null, { ...WHOLE, severity, step }] })[1] ?? 0;
    for (const severity of ["tension", "strain", "rupture", "breakdown"] as const) {
      expect(contact(severity, 0)).toBeLessThan(0);
      for (const step of [1, 2, 3, 4] as const)
        expect(contact(severity, step)).toBeGreaterThan(
          contact(severity, (step - 1) as RepairStep),
        );
      expect(contact(severity, 4)).toBeCloseTo(0, 9);
    }
    expect(contact("breakdown", 0)).toBeLessThan(contact("rupture", 0));
    expect(contact("rupture", 0)).toBeLessThan(contact("strain", 0));
  });

  test("whom one looks at is near; who is torn away is not, however one looks", () => {
    const { focus, ...base } = calm(4);
    const bonds = [null, { ...WHOLE, severity: "breakdown" } as const, WHOLE, WHOLE];
    const looking = (chair: number) =>
      contactsOf({ ...base, focus: focus && { ...focus, chair: chairId(chair) }, bonds });
    expect(looking(2)).toEqual([0, -1, 1, 0]);
    expect(looking(1)).toEqual([0, -1, 0, 0]);
  });

  test("[I1] the own voice stands among the others, whatever is torn", () => {
    const bonds = calm(4).bonds.map(
      (bond) => bond && ({ ...bond, severity: "breakdown" } as const),
    );
    expect(contactsOf({ ...calm(4), bonds })[0]).toBe(0);
  });

  test("[R10] apart, the whole takes the voices of the other half away, and what is torn stays torn", () => {
    const { focus: _, ...base } = calm(4);
    const none = { ...base, focus: null };
    const fallen = { severity: "breakdown", step: 0, by: null, owes: [] } as const;
    const apart = { ...none, whole: fallen };
    expect(contactsOf(none)).toEqual([0, 0, 0, 0]);
    const [own, beside, across, last] = contactsOf(apart);
    expect([own, beside]).toEqual([0, 0]);
    expect(across).toBeLessThan(-0.5);
    expect(last).toBe(across);
    const bonds = [null, WHOLE, { ...WHOLE, severity: "breakdown" } as const, WHOLE];
    expect(contactsOf({ ...apart, bonds })[2]).toBe(-1);
  });

  test("[F6] on the stage a tear takes away two voices, which change with each bar", () => {
    const voices = Array.from({ length: 4 }, () => ({ near: 0.5, torn: 0.8 }));
    const bars = [0, 1, 2, 3].map((bar) => roomContacts(voices, bar));
    for (const bar of bars) expect(bar.filter((one) => one < 0)).toHaveLength(2);
    for (const voice of [0, 1, 2, 3])
      expect(bars.filter((bar) => (bar[voice] ?? 0) < 0)).toHaveLength(2);
    expect(roomContacts([{ near: 1, torn: 0 }], 0)[0]).toBeCloseTo(0, 9);
  });
});
