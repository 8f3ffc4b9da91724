/** A point of the hall (metres-like units: x right, y up from the floor, z away from the eye) on screen. */
export interface Eye {
  /** Vanishing point, CSS pixels. */
  readonly x: number;
  readonly horizon: number;
  readonly focal: number;
}

/** Height of the eye over the floor and of the ceiling, in hall units. */
const EYE_HEIGHT = 1.2;
export const CEILING = 2.75;
/** Nothing is drawn nearer than this: it would fill the screen. */
const NEAREST = 0.55;

export const project = (eye: Eye, x: number, y: number, z: number): readonly [number, number] => {
  const depth = Math.max(z, NEAREST);
  return [eye.x + (eye.focal * x) / depth, eye.horizon + (eye.focal * (EYE_HEIGHT - y)) / depth];
};
