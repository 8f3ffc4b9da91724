import type { OwnBond } from "../../../shared/model/perception.ts";

/** A bond without anything to show. */
export const QUIET_BOND: OwnBond = {
  severity: "whole",
  type: null,
  clause: null,
  step: 0,
  owes: [],
  together: 0,
  trust: 0.6,
  seams: 0,
  residue: 0,
};
