/** CSS pixels as a style value. */
export const px = (value: number): string => `${value}px`;

/** Style that places an element over a box of a layout. */
export const over = (box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => ({ left: px(box.x), top: px(box.y), width: px(box.width), height: px(box.height) });
