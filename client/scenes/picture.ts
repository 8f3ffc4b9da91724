import { effect } from "@preact/signals";
import { CANVAS, Game, Scale, WEBGL } from "phaser";
import { Pace } from "./pace.ts";
import { PlayScene } from "./play-scene.ts";
import { hasGraphicsCard } from "./renderer.ts";
import type { Showing, StageOptions, StageState, StageWork } from "./stage.ts";
import { StartScene } from "./start-scene.ts";

/** The drawn hall itself, once all it takes to draw it has been loaded. */
export interface Picture {
  /** Resolves once scenes are drawn. */
  readonly ready: Promise<void>;
  show(what: Showing): void;
  /** A sheet lies over the picture, which slows down. */
  cover(covered: boolean): void;
  destroy(): void;
}

/** The start page moves little. */
const RATES = { start: 30, play: 60 } as const;

/** One canvas that fills `parent` and follows its size and its screen's density. */
export function createPicture(
  parent: HTMLElement,
  state: StageState,
  fixed: StageOptions["fixed"] | null,
): Picture {
  const card = fixed?.card ?? hasGraphicsCard();
  const pace = new Pace(fixed?.level ?? (card ? 0 : 1), fixed?.level ?? 3);
  const { size, density } = state;
  const work: StageWork = {
    ...state,
    ratio: () => density.peek() * pace.quality.sharpness,
    quality: () => pace.quality,
  };
  const { width, height } = size.peek();
  const game = new Game({
    type: card ? WEBGL : CANVAS,
    parent,
    width: width * work.ratio(),
    height: height * work.ratio(),
    backgroundColor: 0x170d10,
    banner: false,
    audio: { noAudio: true },
    // Everything that is touched is a control on the page over the canvas.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    // Rotated quads of different textures tear when they share a batch.
    render: { maxTextures: 1, antialias: true },
    scale: { mode: Scale.NONE, zoom: 1 / work.ratio() },
  });
  game.canvas?.setAttribute("aria-hidden", "true");

  let shown: Showing | null = null;
  let ready = false;
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  game.events.once("ready", () => {
    ready = true;
    game.canvas.setAttribute("aria-hidden", "true");
    game.scene.add(StartScene.KEY, new StartScene(work));
    game.scene.add(PlayScene.KEY, new PlayScene(work));
    // Drawn for a test, every frame of the browser is one of the scene: how many are due depends on the machine.
    if (!fixed) keepPace(game, pace, fit);
    if (shown) raise(shown);
    begin();
  });

  const fit = (): void => {
    const ratio = work.ratio();
    const now = size.peek();
    game.scale.resize(now.width * ratio, now.height * ratio);
    // After the new size: this is what writes the canvas's size on the page.
    game.scale.setZoom(1 / ratio);
    pace.pause();
  };
  let fitted = [width, height, density.peek()].join();
  const follow = effect(() => {
    const wanted = [size.value.width, size.value.height, density.value].join();
    if (wanted === fitted) return;
    fitted = wanted;
    fit();
  });

  const raise = (what: Showing): void => {
    if (pace.begin(RATES[what.scene])) fit();
    for (const key of [StartScene.KEY, PlayScene.KEY])
      if (game.scene.isActive(key)) game.scene.stop(key);
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
      follow();
      game.destroy(true);
    },
  };
}

/**
 * Lets a frame begin only when it is due. Work that a frame leaves to the browser counts as well: a
 * message posted at its start is answered when that is done.
 */
function keepPace(game: Game, pace: Pace, onChange: () => void): void {
  const step = game.step.bind(game);
  const after = new MessageChannel();
  let began: number | null = null;
  after.port1.addEventListener("message", () => {
    if (began !== null && pace.drawn(began, performance.now())) onChange();
    began = null;
  });
  after.port1.start();
  game.step = (time, delta) => {
    const now = performance.now();
    if (began !== null || !pace.due(now)) return;
    began = now;
    after.port2.postMessage(null);
    step(time, delta);
  };
  game.events.once("destroy", () => after.port1.close());
}
