/** CSS pixels as a style wants them. */
export const px = (value: number): string => `${value}px`;

/** A box of a layout as the style of something that lies over it. */
export const over = (box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => ({ left: px(box.x), top: px(box.y), width: px(box.width), height: px(box.height) });
