/** Jobs for the pool's workers: functions of plain data, by name. */
import { hearTrial, hearWhole } from "./hearing/trial.ts";
import { playLearner } from "./learning/learner.ts";
import { playLesson } from "./learning/play.ts";
import { playVisit } from "./learning/read-faces.ts";
import { playTask } from "./movement.ts";
import { playPage } from "./page/play.ts";
import { playReading } from "./reading/play.ts";
import { playReader } from "./reader.ts";
import { playCourse } from "./report/course.ts";
import { playScene } from "./scenes/play.ts";
import { trial } from "./science/all.ts";
import { playScript } from "./search/script.ts";
import { playRulePolicy } from "./search/rule-policy.ts";
import { playWire } from "./wire/sent.ts";

const JOBS = {
  movement: playTask,
  hearing: hearTrial,
  whole: hearWhole,
  page: playPage,
  reading: playReading,
  reader: playReader,
  course: playCourse,
  learner: playLearner,
  lesson: playLesson,
  trial,
  scene: playScene,
  script: playScript,
  trick: playRulePolicy,
  visit: playVisit,
  wire: playWire,
};

type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type TaskOf<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type ResultOf<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;

export async function doJob(job: JobName, task: unknown): Promise<unknown> {
  return (JOBS[job] as (task: unknown) => unknown)(task);
}
