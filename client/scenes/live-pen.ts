import type { GameObjects, Scene } from "phaser";
import { GraphicsPen } from "./graphics-pen.ts";

/** A surface that is cleared and drawn anew each frame. */
export class LivePen {
  readonly graphics: GameObjects.Graphics;
  readonly pen: GraphicsPen;

  constructor(scene: Scene, depth: number) {
    this.graphics = scene.add.graphics().setDepth(depth);
    this.pen = new GraphicsPen(this.graphics);
  }

  destroy(): void {
    this.graphics.destroy();
  }
}
