import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("de");
const minutes = (count: number): string =>
  Number.isInteger(count) ? `${count}` : `${Math.floor(count)}½`;

/** Choosing a scene, its brief and cards, and its end. */
export const scenes = {
  title: "Was möchtest du spielen?",
  free: { name: "Freies Spiel", says: "Alles liegt auf dem Tisch, vier Minuten, nichts geplant." },
  course: { name: "Der Kurs", says: "Sechzehn kurze Stunden mit Bots, jede mit einer Idee." },
  list: "Szenen, der Reihe nach",
  /** How long each scene is, and for how many players. */
  lengths: (each: readonly number[]) => {
    const [first = 0] = each;
    const same = each.every((one) => one === first);
    const long = same
      ? `${each.length > 1 ? `${each.length} × ` : ""}${minutes(first)}`
      : each.map(minutes).join(" + ");
    const last = each.at(-1) ?? 0;
    return `${long} ${plural(last, { one: "Minute", other: "Minuten" })}`;
  },
  chairs: (least: number, most: number) =>
    least === most ? `für ${least}` : `für ${least} bis ${most}`,
  played: "gespielt",
  next: "als Nächstes für dich",
  /** Which of a scenario's scenes this is. */
  sceneOf: (name: string, nth: number, all: number) =>
    all > 1 ? `${name}, Szene ${nth} von ${all}` : name,
  card: {
    title: "Deine Karte",
    private: "Nur für deine Augen.",
    mayChange: "Du darfst sie tauschen, ohne Grund.",
    another: "Eine andere Karte",
    /** While the line is down. */
    waits: "sobald die Verbindung wieder da ist",
  },
  ready: "Ich bin bereit",
  loading: "Die Karten werden ausgelegt …",
  choose: "Eine Szene wählen",
  change: "Eine andere Szene",
  end: {
    ask: "Zum Nachdenken",
    again: "Noch einmal spielen",
    figures: "Wie es klang, in Zahlen",
    swap: "Rollen tauschen",
    next: (name: string) => `Weiter: ${name}`,
  },
};
