/** Events between two players, at given seconds: Ada calls; Bo answers, or does not. */
import type { Answer, Need } from "../../shared/model/cue.ts";
import type { Event } from "../../shared/model/event.ts";
import type { RepairStep, RuptureType } from "../../shared/model/perception.ts";
import { ADA, at, BO } from "../measures/logs.ts";

export const need = (seconds: number, what: Need = "support", chair = ADA, to = BO): Event =>
  at(seconds, { event: "need", chair, need: what, to });
export const met = (
  seconds: number,
  {
    need: what = "support",
    told = false,
    timely = true,
  }: { readonly need?: Need; readonly told?: boolean; readonly timely?: boolean } = {},
): Event =>
  at(seconds, {
    event: "met",
    chair: ADA,
    by: BO,
    need: what,
    timely,
    told,
    worth: 1,
    seconds: 3,
  });
export const misread = (seconds: number, answer: Answer = "warm", what: Need = "support"): Event =>
  at(seconds, { event: "misread", chair: ADA, by: BO, need: what, answer });
export const missed = (seconds: number, what: Need = "support"): Event =>
  at(seconds, { event: "missed", chair: ADA, by: BO, need: what });
export const told = (seconds: number): Event =>
  at(seconds, { event: "told", chair: ADA, to: BO, asked: true, pride: 0.1 });
export const torn = (
  seconds: number,
  type: RuptureType = "dismissive",
  what: (Event & { event: "torn" })["evidence"]["what"] = "missed",
): Event =>
  at(seconds, {
    event: "torn",
    type,
    cause: BO,
    hurt: ADA,
    severity: 0.3,
    again: false,
    evidence: { tick: 0, what, by: BO, to: ADA },
  });
export const step = (seconds: number, to: RepairStep, slipped = false): Event =>
  at(seconds, { event: "step", a: ADA, b: BO, step: to, slipped });
export const mended = (seconds: number): Event =>
  at(seconds, { event: "mended", a: ADA, b: BO, type: "dismissive", seconds: 1, worth: 1 });
