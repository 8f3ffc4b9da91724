import { CANVAS, Game, Scale, WEBGL } from "phaser";
import { guardContext } from "./lost-context.ts";
import { Pace } from "./pace.ts";
import { PlayScene } from "./play-scene.ts";
import { hasGraphicsCard } from "./graphics-card.ts";
import type { Showing, StageOptions, StageState, SceneContext } from "./stage-state.ts";
import { StartScene } from "./start-scene.ts";

/** Draws the stage with Phaser; loaded separately, since it is large. */
export interface StageRenderer {
  /** Resolves once scenes are drawn. */
  readonly ready: Promise<void>;
  show(what: Showing): void;
  /** A sheet lies over the canvas, which draws less often. */
  cover(covered: boolean): void;
  destroy(): void;
}

/** The start page moves little. */
const RATES = { start: 30, play: 60 } as const;
/** More device pixels per CSS pixel would make a phone slow and show nothing more. */
const SHARPEST = 2;

/**
 * One canvas that fills `parent` and follows its size and its screen's density. If the graphics
 * card loses it for good, another canvas without that card replaces it.
 */
export function createStageRenderer(
  parent: HTMLElement,
  state: StageState,
  fixed: StageOptions["fixed"] | null,
): StageRenderer {
  let shown: Showing | null = null;
  let covered = false;
  const withoutCard = (): void => {
    drawing.destroy();
    drawing = createGame(parent, state, { card: false, fixed, onGone: () => {} });
    drawing.cover(covered);
    if (shown) drawing.show(shown);
  };
  let drawing = createGame(parent, state, {
    card: fixed?.card ?? hasGraphicsCard(),
    fixed,
    onGone: withoutCard,
  });
  return {
    ready: drawing.ready,
    show(what) {
      shown = what;
      drawing.show(what);
    },
    cover(on) {
      covered = on;
      drawing.cover(on);
    },
    destroy: () => drawing.destroy(),
  };
}

interface How {
  /** With a graphics card, or in a 2D canvas. */
  readonly card: boolean;
  readonly fixed: StageOptions["fixed"] | null;
  /** The card does not restore its context. */
  readonly onGone: () => void;
}

function createGame(
  parent: HTMLElement,
  state: StageState,
  { card, fixed, onGone }: How,
): StageRenderer {
  const pace = new Pace(fixed?.level ?? (card ? 0 : 1), fixed?.level ?? 3);
  const { size } = state;
  let density = densityNow();
  const context: SceneContext = {
    ...state,
    ratio: () => density * pace.quality.sharpness,
    quality: () => pace.quality,
  };
  const { width, height } = size.peek();
  const game = new Game({
    type: card ? WEBGL : CANVAS,
    parent,
    width: width * context.ratio(),
    height: height * context.ratio(),
    backgroundColor: 0x170d10,
    banner: false,
    audio: { noAudio: true },
    // Everything that can be touched is a control on the page over the canvas.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    // Rotated quads of different textures tear when they share a batch.
    render: { maxTextures: 1, antialias: true },
    scale: { mode: Scale.NONE, zoom: 1 / context.ratio() },
  });
  game.canvas?.setAttribute("aria-hidden", "true");

  let shown: Showing | null = null;
  let ready = false;
  let unguard = (): void => {};
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  game.events.once("ready", () => {
    ready = true;
    game.canvas.setAttribute("aria-hidden", "true");
    if (card) unguard = guardContext(game.canvas, onGone);
    game.scene.add(StartScene.KEY, new StartScene(context));
    game.scene.add(PlayScene.KEY, new PlayScene(context));
    // When drawn for a test, every frame of the browser is one of the scene: how many are due would
    // depend on the machine.
    if (!fixed) keepPace(game, pace);
    if (shown) raise(shown);
    begin();
  });

  // Only at the start of a frame: a canvas is empty after a change of size. Not every browser
  // reports a change of density alone, so each frame checks.
  let fitted = [width, height, context.ratio()].join();
  game.events.on("prestep", () => {
    density = densityNow();
    const [now, ratio] = [size.peek(), context.ratio()];
    const wanted = [now.width, now.height, ratio].join();
    if (wanted === fitted) return;
    fitted = wanted;
    game.scale.resize(now.width * ratio, now.height * ratio);
    // After the new size: this writes the canvas's size on the page.
    game.scale.setZoom(1 / ratio);
    pace.pause();
  });

  const stop = (): void => {
    for (const key of [StartScene.KEY, PlayScene.KEY])
      if (game.scene.isActive(key)) game.scene.stop(key);
  };
  const raise = (what: Showing): void => {
    pace.begin(RATES[what.scene]);
    stop();
    game.scene.start(what.scene, what);
  };

  return {
    ready: begun,
    show(what) {
      shown = what;
      if (ready) raise(what);
    },
    cover: (covered) => pace.cover(covered),
    destroy() {
      unguard();
      if (ready) stop();
      game.destroy(true);
    },
  };
}

const densityNow = (): number => Math.min(SHARPEST, devicePixelRatio || 1);

/** Whether it is on the page and not wholly transparent. Browsers that cannot tell count as showing it. */
const isSeen = (canvas: HTMLCanvasElement | null): boolean =>
  canvas?.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) ?? true;

/**
 * Starts a frame only when it is due. Work that a frame leaves to the browser counts too: a message
 * posted at its start is answered when that is done.
 */
function keepPace(game: Game, pace: Pace): void {
  const step = game.step.bind(game);
  const after = new MessageChannel();
  let began: number | null = null;
  after.port1.addEventListener("message", () => {
    if (began !== null) pace.drawn(began, performance.now());
    began = null;
  });
  after.port1.start();
  game.step = (time, delta) => {
    const now = performance.now();
    if (began !== null || !pace.due(now, () => isSeen(game.canvas))) return;
    began = now;
    after.port2.postMessage(null);
    step(time, delta);
  };
  game.events.once("destroy", () => after.port1.close());
}
