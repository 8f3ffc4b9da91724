interface Point {
  readonly at: number;
  readonly value: number;
  /** How the value gets here from the point before. */
  readonly by: "step" | "line" | "curve";
}

/**
 * The course of one audio parameter, in breakpoints also known on this side, so that a new course
 * can start from the present value, without a click. (`setTargetAtTime` would be shorter; engines
 * disagree on where a second one starts, and `cancelAndHoldAtTime` is not everywhere.)
 */
export class Course {
  readonly #param: AudioParam;
  #points: Point[];

  constructor(param: AudioParam, value: number) {
    this.#param = param;
    param.value = value;
    this.#points = [{ at: 0, value, by: "step" }];
  }

  /** Drops everything after `at` and continues from the value there. Times only ever grow. */
  from(at: number): this {
    const value = this.valueAt(at);
    const cut = this.#points.find((point) => point.at > at);
    const by = cut === undefined ? "step" : cut.by;
    this.#param.cancelScheduledValues(at);
    this.#points = this.#points.filter((point) => point.at < at).slice(-1);
    return this.#go({ at, value, by });
  }

  /** To `value` within `over` seconds, unless that is already the target. */
  to(value: number, at: number, over: number): void {
    if (this.#points.at(-1)?.value !== value) this.from(at).line(value, at + over);
  }

  /** Straight to `value` at `at`. */
  line(value: number, at: number): this {
    return this.#go({ at, value, by: "line" });
  }

  /** Exponentially to `value` at `at`; both ends above 0. */
  curve(value: number, at: number): this {
    return this.#go({ at, value, by: "curve" });
  }

  valueAt(time: number): number {
    const next = this.#points.findIndex((point) => point.at > time);
    const before = this.#points[next === -1 ? this.#points.length - 1 : Math.max(0, next - 1)];
    const after = this.#points[next];
    if (before === undefined) return 0;
    if (after === undefined || after.by === "step" || next === 0) return before.value;
    const share = (time - before.at) / (after.at - before.at);
    return after.by === "line"
      ? before.value + share * (after.value - before.value)
      : before.value * (after.value / before.value) ** share;
  }

  #go(point: Point): this {
    this.#points.push(point);
    if (point.by === "step") this.#param.setValueAtTime(point.value, point.at);
    if (point.by === "line") this.#param.linearRampToValueAtTime(point.value, point.at);
    if (point.by === "curve") this.#param.exponentialRampToValueAtTime(point.value, point.at);
    return this;
  }
}
