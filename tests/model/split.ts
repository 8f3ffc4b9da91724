import { SPLIT } from "../../shared/model/numbers.ts";
import { Stage } from "./stage.ts";

/** Chair 1 keeps smiling at chair 0 while strained. */
export function splitStage(seed = 1): Stage {
  const stage = new Stage({ seed });
  stage.look(0, 1).look(1, 0);
  stage.run(SPLIT.maskedFor + 1.5, () => {
    stage.chair(1).activation = 0.7;
    if (stage.chair(1).split === null && stage.chair(1).cue === null) stage.cue(1, "warm");
  });
  for (const chair of stage.store.chairs) chair.activation = 0.2;
  return stage;
}
