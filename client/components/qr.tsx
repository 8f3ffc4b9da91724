import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { generate } from "lean-qr";

/** Quiet zone: white modules around the code, as scanners require. */
const QUIET = 4;

/** QR code of an address; always dark on white. */
export function Qr(props: {
  readonly to: string;
  readonly size: number;
  readonly label: string;
}): JSX.Element {
  const { path, side } = useMemo(() => {
    const code = generate(props.to);
    let dark = "";
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++)
        if (code.get(x, y)) dark += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
    return { path: dark, side: code.size + 2 * QUIET };
  }, [props.to]);
  return (
    <svg
      class="qr"
      width={props.size}
      height={props.size}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={props.label}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#1a1013" />
    </svg>
  );
}
