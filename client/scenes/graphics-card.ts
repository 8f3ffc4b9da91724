/** Renderer names that drivers without a graphics card report. */
const WITHOUT_CARD = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Whether a graphics card draws. Without one, a 2D canvas is more than ten times as fast as WebGL
 * on the processor, and looks the same.
 */
export function hasGraphicsCard(): boolean {
  const gl = document
    .createElement("canvas")
    .getContext("webgl", { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const named = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !WITHOUT_CARD.test(name);
}
