/** [F1] Records who gave the commands of a movement: person or bot, by chair. */
import type { Bot } from "../bots/bot.ts";
import type { Recorder } from "../model/replay/recording.ts";
import { chairId } from "../model/units.ts";
import type { World } from "../model/world.ts";
import type { BotTakeover } from "./bot-takeover.ts";
import type { SceneDirector } from "./scene-director.ts";

export class RecordedPlayers {
  readonly #recorder: Recorder;
  /** By chair, at the last tick: its bot, or null for its person; and whether that bot was directed. */
  readonly #before: { readonly bot: Bot | null; readonly led: boolean }[] = [];

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  /** To be called before each step, after the director has decided which bots it directs. */
  record(world: World, takeover: BotTakeover, director: SceneDirector): void {
    for (let i = 0; i < world.n; i += 1) {
      const chair = chairId(i);
      const before = this.#before[i];
      const bot = takeover.playsFor(chair) ? takeover.botAt(chair) : null;
      const led = director.leads(chair);
      if (before !== undefined && before.bot === bot && before.led === led) continue;
      if (before === undefined || before.bot !== bot)
        this.#recorder.plays(
          world,
          chair,
          bot === null ? "person" : "bot",
          bot === null ? null : takeover.habitsOf(chair),
        );
      if (led !== (before?.led ?? false))
        this.#recorder.plays(world, chair, led ? "led" : "itself", null);
      this.#before[i] = { bot, led };
    }
  }
}
