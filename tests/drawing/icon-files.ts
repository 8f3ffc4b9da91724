/** The pictures in `client/public/icons` that the manifest names. */
export const ICONS = ([false, true] as const).flatMap((maskable) =>
  [192, 512].map((side) => ({
    name: `${maskable ? "maskable" : "any"}-${side}`,
    side,
    maskable,
  })),
);
