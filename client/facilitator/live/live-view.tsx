import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Exception } from "../../../shared/live/exceptions.ts";
import { newId } from "../../components/new-id.ts";
import { useLead, useSession } from "../lead.ts";
import { debriefKeys } from "../debrief/debriefing.ts";
import { DebriefView } from "../debrief/debrief-view.tsx";
import { GroupSheet } from "../group/group-sheet.tsx";
import { Acts, beginning } from "./acts.ts";
import { Bar } from "./bar.tsx";
import { Controls } from "./controls.tsx";
import { LookList } from "./look-list.tsx";
import { OneConsort } from "./one-consort.tsx";
import { TheRoom } from "./the-room.tsx";
import { Tile } from "./tile.tsx";
import { useExceptions } from "./use-exceptions.ts";
import { useKeys } from "./use-keys.ts";

/** With more consorts, only those that need attention have a tile. */
const MAX_TILES = 8;
/** Up to this many fit in three columns and two rows, with the room as the last tile. */
const FEW_TILES = 5;

/** The live view of the hour: tiles, exceptions and controls. */
export function LiveView({ onPrepare }: { readonly onPrepare: () => void }): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const [acts] = useState(() => new Acts(lead, newId));
  const all = useExceptions();
  const writing = useSignal(false);
  const showsTiles = useSignal(false);
  const groups = useSignal(false);
  const debrief = showsTiles.value ? null : session.debrief;
  const consorts = session.consorts.filter(({ consort }) =>
    session.people.some(({ seat }) => seat?.consort === consort),
  );
  const open = (consort: number): void => {
    if (consorts.some((one) => one.consort === consort)) lead.open.value = consort;
  };
  const openOf = ({ consort, chair }: Exception): void => {
    lead.open.value = consort;
    lead.chair.value = chair;
  };
  useKeys({
    " ": () => acts.eyesUpOrOn(),
    "+": () => acts.lengthen(1),
    "=": () => acts.lengthen(1),
    "-": () => acts.lengthen(-1),
    "−": () => acts.lengthen(-1),
    m: () => void acts.mark(),
    n: () => {
      acts.asking.value = session.plan[session.clock.step + 1] ? "next" : "close";
    },
    b: () => {
      const { waits, alone, peopled } = beginning(session);
      if (waits && session.still === null && alone === null && peopled > 0) acts.begin();
    },
    h: () => acts.comeToFirst(),
    q: () => acts.toggleQr(),
    "/": () => {
      lead.open.value = null;
      writing.value = true;
    },
    enter: () => {
      const [first] = all;
      if (first !== undefined) openOf(first);
    },
    escape: () => {
      if (lead.chair.peek() !== null) lead.chair.value = null;
      else lead.open.value = null;
    },
    ...(debrief === null ? {} : debriefKeys(lead, debrief)),
    ...Object.fromEntries(
      Array.from({ length: debrief === null ? 9 : 0 }, (_, i) => [
        String(i + 1),
        () => open(consorts[i]?.consort ?? -1),
      ]),
    ),
  });
  const opened = session.consorts.find(({ consort }) => consort === lead.open.value);
  const views = lead.line.consorts.value;
  const tiled =
    consorts.length <= MAX_TILES
      ? consorts
      : consorts.filter(({ consort }) => all.some((one) => one.consort === consort));
  return (
    <>
      <main class={`console live ${opened || debrief ? "one" : ""}`}>
        <Bar onPrepare={onPrepare} />
        {opened ? (
          <OneConsort summary={opened} all={consorts} exceptions={all} />
        ) : debrief !== null ? (
          <DebriefView
            view={debrief}
            onTiles={() => (showsTiles.value = true)}
            onGroups={() => (groups.value = true)}
          />
        ) : (
          <>
            <LookList all={all} onOpen={openOf} />
            <section class={`tiles ${arranged(consorts.length, tiled.length)}`}>
              {tiled.map((summary) => (
                <Tile
                  key={summary.consort}
                  summary={summary}
                  view={views.get(summary.consort) ?? null}
                  exceptions={all.filter(({ consort }) => consort === summary.consort)}
                  nth={consorts.indexOf(summary) + 1}
                />
              ))}
              <TheRoom
                consorts={consorts}
                writing={writing}
                onDebrief={session.debrief && (() => void (showsTiles.value = false))}
              />
            </section>
          </>
        )}
        <Controls acts={acts} />
      </main>
      {groups.value && session.debrief && (
        <GroupSheet view={session.debrief} onClose={() => (groups.value = false)} />
      )}
    </>
  );
}

const arranged = (consorts: number, tiles: number): string => {
  if (tiles > FEW_TILES) return "many";
  return tiles < consorts ? "lined" : "";
};
