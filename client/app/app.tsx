import { texts } from "../language/texts.ts";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect } from "preact/hooks";
import type { HandItem } from "../../shared/model/hand.ts";
import { tableOf } from "../play/table.ts";
import { keepFocus } from "../input/keep-focus.ts";
import { actOnTouch } from "../input/touch.ts";
import { useVibration } from "../play/use-vibration.ts";
import { ownSeat } from "../sound/own-seat.ts";
import { useLoaded } from "../components/use-loaded.ts";
import type { LessonId } from "../../shared/course/ids.ts";
import type { SceneChoice } from "../../shared/session/movement.ts";
import { ConsortPage } from "./consort-page.tsx";
import { later } from "../components/later.tsx";
import { Opening } from "./start/opening.tsx";
import { courseIn } from "./route.ts";
import { useRouter } from "./router.ts";
import { useChooseScene } from "./scenario/choose-scene.tsx";
import type { AppServices } from "./services.ts";
import { Renewal } from "./settings/renewal.tsx";
import { Start } from "./start/start.tsx";
import { surviveTranslation } from "./translation.ts";

/** Loaded when they are first shown. */
const LinkQuestionSheet = later(
  async () => (await import("./start/link-question.tsx")).LinkQuestionSheet,
);
const Settings = later(async () => (await import("./settings/settings.tsx")).Settings);

/** The app: one page at a time, and a sheet over any of them. */
export function App({ services }: { readonly services: AppServices }): JSX.Element {
  useEffect(() => actOnTouch(window), []);
  useEffect(() => keepFocus(document), []);
  useEffect(() => surviveTranslation(document.body), []);
  const { stage, preferences } = services;
  const router = useRouter(services);
  const sheet = useSignal<"settings" | "help" | null>(null);
  /** The course is open at the start page: at a lesson, or at its map. */
  const course = useSignal<LessonId | "map" | null>(null);
  const courseLink = useCourseLink(() => (course.value = "map"));
  const playAlone = (scene: SceneChoice | null): void => {
    course.value = null;
    router.enter({ enter: "alone", ...(scene && { movement: { scene } }) });
  };
  const practice = useChooseScene(preferences.played.value, playAlone, () => {
    course.value = "map";
  });
  const open = useCallback((what: "settings" | "help") => {
    sheet.value = sheet.peek() === what ? null : what;
  }, []);

  const here = router.route.value;
  const question = router.question.value;
  const list = here.at === "door" ? practice.list : null;
  const consort = here.at === "consort" ? here.consort : null;
  const farewell = consort?.disconnectReason.value ?? null;
  const lost = farewell !== null;
  useEffect(
    () => (consort && !lost ? services.sound.follow(ownSeat(consort)) : undefined),
    [consort, lost, services],
  );
  const quiet = consort?.live.value?.quiet ?? false;
  useEffect(() => services.sound.setQuiet(quiet), [services, quiet]);
  const inRoom = consort?.live.value != null;
  useVibration(lost ? null : consort, preferences.vibration.value, inRoom);
  useEffect(() => {
    // A player who reads the result may go on reading.
    const reads = consort?.phase.peek() === "ended" && consort.result.peek() !== null;
    if (farewell !== null && !reads) router.lost(farewell);
  }, [farewell, consort]);
  // A sheet of a consort closes with it: before one of the next page can be opened.
  useLayoutEffect(() => () => void (sheet.value = null), [consort]);
  // [J2] What is on the table of a running movement; null: everything.
  const hand =
    consort?.phase.value === "playing" ? (consort.perception.peek()?.self.hand ?? null) : null;
  const covered = sheet.value !== null || question !== null || list !== null;
  useEffect(() => stage.cover(covered), [stage, covered]);
  // A closed sheet reports it late: by then another may be open.
  const close = (what: "settings" | "help"): void => {
    if (sheet.peek() === what) sheet.value = null;
  };
  return (
    <>
      {here.at === "door" && course.value !== null && (
        <CoursePage
          services={services}
          at={course.value}
          link={courseLink.value}
          onAt={(at) => (course.value = at)}
          onPlay={playAlone}
          onScenes={practice.open}
        />
      )}
      {here.at === "door" && course.value === null && (
        <Start
          stage={stage}
          preferences={preferences}
          tried={here.tried ?? null}
          keptChairs={services}
          onEnter={(entry) => {
            if (entry.enter !== "alone") router.enter(entry);
            // Whoever has played here before comes home to the course.
            else if (preferences.played.peek().length > 0) course.value = "map";
            else practice.open();
          }}
          onLead={(password) => void router.lead(password)}
          onSettings={() => open("settings")}
        />
      )}
      {list}
      {here.at === "opening" && (
        <Opening
          way={here.way}
          step={here.step}
          onBack={() => router.callOff()}
          onHere={() => router.playHere()}
        />
      )}
      {here.at === "consort" && (
        <ConsortPage
          services={services}
          consort={here.consort}
          open={open}
          covered={covered}
          router={router}
          onCourse={(at) => {
            router.leave();
            course.value = at ?? "map";
          }}
        />
      )}
      {sheet.value === "settings" && (
        <Settings
          preferences={preferences}
          sound={services.sound}
          offline={services.offline}
          plain={tableOf(hand).plain}
          inRoom={inRoom}
          onClose={() => close("settings")}
          onHelp={() => (sheet.value = "help")}
          {...(consort && { onLeave: () => router.leave() })}
        />
      )}
      {sheet.value === "help" && <HelpSheet hand={hand} onClose={() => close("help")} />}
      {consort?.phase.value !== "playing" && <Renewal offline={services.offline} />}
      {question && <LinkQuestionSheet question={question} router={router} />}
    </>
  );
}

/** The course is a part of its own: loaded when it is opened. */
function CoursePage(props: {
  readonly services: AppServices;
  readonly at: LessonId | "map";
  readonly link: string | null;
  readonly onAt: (at: LessonId | "map" | null) => void;
  readonly onPlay: (scene: SceneChoice | null) => void;
  readonly onScenes: () => void;
}): JSX.Element | null {
  const { at, onAt } = props;
  const { course } = texts.value;
  const part = useLoaded(course, async () => {
    const [{ Course }, says] = await Promise.all([import("../course/course.tsx"), course()]);
    return { Course, says };
  });
  if (part.state !== "there") return null;
  return (
    <part.value.Course
      says={part.value.says}
      stage={props.services.stage}
      still={props.services.preferences.stillness.value}
      lesson={at === "map" ? null : at}
      link={props.link}
      onLesson={(id) => onAt(id ?? "map")}
      onPlay={props.onPlay}
      onScenes={props.onScenes}
      onClose={() => onAt(null)}
    />
  );
}

/** [Q9] The key of the last course link that was opened; it leaves the address, so that the next user lacks it. */
function useCourseLink(onLink: () => void): ReadonlySignal<string | null> {
  const key = useSignal<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      const found = courseIn(location.hash);
      if (found === null) return;
      history.replaceState(null, "", "./");
      key.value = found;
      onLink();
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
  return key;
}

/** The help is long: loaded when it is first opened. */
function HelpSheet(props: {
  readonly hand: readonly HandItem[] | null;
  readonly onClose: () => void;
}): JSX.Element | null {
  const { onClose } = props;
  const { help } = texts.value;
  const part = useLoaded(help, async () => {
    const [{ Help }, says] = await Promise.all([import("./help.tsx"), help()]);
    return { Help, says };
  });
  const failed = part.state === "failed";
  useEffect(() => (failed ? onClose() : undefined), [failed]);
  return part.state === "there" ? <part.value.Help says={part.value.says} {...props} /> : null;
}
