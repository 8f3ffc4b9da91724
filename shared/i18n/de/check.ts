import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("de");

/** What a row has found: in a sentence, and where something is missing how to get it. */
interface Finding {
  readonly says: string;
  readonly how?: string;
}
const found = <Key extends string>(findings: Readonly<Record<Key, Finding>>) => findings;

const WITHOUT_TLS = "Öffne die Seite unter einer Adresse, die mit https beginnt.";

/** The page that tries whether everything works on this device and in this network. */
export const check = {
  title: "Geht es hier?",
  lead: "Diese Seite probiert alles aus, was Broken Consort auf diesem Gerät und in diesem Netz braucht. Das dauert eine Minute. Du kannst jederzeit gehen.",
  verdict: {
    looking: "Es wird nachgesehen …",
    good: "Alles in Ordnung. Du kannst hier spielen.",
    weak: "Du kannst hier spielen. Etwas fehlt; jede Zeile sagt, was.",
    bad: "Etwas ist im Weg. Jede Zeile sagt, was, und was hilft.",
  },
  mark: {
    good: "geht",
    weak: "fehlt, aber du kannst spielen",
    bad: "geht nicht",
    wait: "noch nicht bekannt",
    tap: "wartet auf dich",
  },
  rows: {
    page: {
      name: "Die Seite",
      found: found({
        https: { says: "Sie kam über https." },
        own: { says: "Sie kommt von genau diesem Gerät." },
        http: {
          says: "Sie kam über einfaches http, wie es zu Hause üblich ist.",
          how: `Du kannst spielen. Browser erlauben dann weniger: siehe unten. Für alles: ${WITHOUT_TLS}`,
        },
      }),
    },
    socket: {
      name: "Live-Verbindung",
      found: found({
        asking: { says: "Sie wird aufgebaut …" },
        open: { says: "Sie steht." },
        blocked: {
          says: "Die Seite kommt an, aber die Live-Verbindung (WebSocket) kommt nicht zustande. Dieses Netz scheint sie zu sperren.",
          how: "Versuch ein anderes Netz, etwa das eines Handys. Oder zeig die Zeilen unten der Person, die sich um dieses kümmert.",
        },
        unreachable: {
          says: "Der Server hat nicht geantwortet.",
          how: "Sieh nach deiner Verbindung. Gehen andere Seiten auf, frag die Person, die diesen Server betreibt.",
        },
        busy: {
          says: "Der Server hat gerade zu viele Gäste.",
          how: "Warte eine Minute, dann versuch es noch einmal.",
        },
      }),
    },
    stays: {
      name: "Sie bleibt offen",
      found: found({
        waiting: { says: "Kommt, sobald die Verbindung steht." },
        going: { says: "Eine ganze Minute wird abgewartet." },
        stayed: { says: "Sie blieb eine Minute lang offen." },
        cut: {
          says: "Sie wurde getrennt, bevor eine Minute um war.",
          how: "Du würdest immer wieder herausfallen und zurückkommen. Versuch ein anderes Netz, oder zeig die Zeilen unten der Person, die sich um dieses kümmert.",
        },
      }),
      seconds: (count: number) => plural(count, { one: "1 Sekunde", other: `${count} Sekunden` }),
    },
    trip: {
      name: "Hin und zurück",
      found: found({
        waiting: { says: "Kommt, sobald die Verbindung steht." },
        good: { says: "Schnell." },
        slow: {
          says: "Etwas langsam. Blicke und Antworten kommen spät.",
          how: "Geh näher ans WLAN, oder nimm ein Kabel.",
        },
        tooSlow: {
          says: "Zu langsam, um gut zu spielen.",
          how: "Geh näher ans WLAN, nimm ein Kabel, oder halte an, was hier sonst viel lädt.",
        },
      }),
    },
    clock: {
      name: "Gleiche Zeit für alle",
      found: found({
        waiting: { says: "Kommt, sobald die Verbindung steht." },
        good: { says: "Dieses Gerät hält den Takt mit dem Server." },
        rough: {
          says: "Dieses Gerät kennt den Takt nur ungefähr.",
          how: "Du kannst spielen. Lass den Ton für den ganzen Raum von einem Gerät kommen.",
        },
      }),
    },
    sound: {
      name: "Ton",
      button: "Einen Ton spielen",
      again: "Noch einmal",
      found: found({
        tap: { says: "Browser warten auf ein Tippen, bevor sie klingen." },
        testing: { says: "Es wird gelauscht …" },
        playing: {
          says: "Gerade klingt ein Ton.",
          how: "Du hörst nichts? Sieh nach der Lautstärke, dem Stummschalter und dem gewählten Lautsprecher.",
        },
        soft: {
          says: "Gerade klingt ein Ton, aber das Spiel ist sehr leise gestellt.",
          how: "Stell es in den Einstellungen des Spiels lauter.",
        },
        muted: {
          says: "Der Ton geht, aber das Spiel ist stumm.",
          how: "Schalte „Stumm“ in den Einstellungen des Spiels aus.",
        },
        blocked: {
          says: "Der Browser hält den Ton zurück.",
          how: "Tippe noch einmal, oder erlaube Ton für diese Seite in den Einstellungen des Browsers.",
        },
        frozen: {
          says: "Lautsprecher oder Kopfhörer antworten nicht.",
          how: "Steck sie neu ein oder wähle andere, dann tippe noch einmal.",
        },
        none: {
          says: "Dieser Browser gibt keinen Ton.",
          how: "Du kannst trotzdem spielen: Lies die Gesichter und die Saiten.",
        },
      }),
    },
    awake: {
      name: "Bildschirm bleibt an",
      found: found({
        waiting: { says: "Es wird gefragt …" },
        good: { says: "Die Seite kann den Bildschirm anlassen." },
        http: {
          says: "Ohne https kann die Seite den Bildschirm nicht anlassen.",
          how: `Stell den Bildschirm dieses Geräts so ein, dass er zehn Minuten oder länger anbleibt. Oder: ${WITHOUT_TLS}`,
        },
        refused: {
          says: "Das Gerät lässt die Seite den Bildschirm gerade nicht anlassen.",
          how: "Lade es, und schalte das Stromsparen aus.",
        },
        none: {
          says: "Dieser Browser kann den Bildschirm nicht anlassen.",
          how: "Stell den Bildschirm dieses Geräts so ein, dass er zehn Minuten oder länger anbleibt, oder nimm einen neueren Browser.",
        },
      }),
    },
    copy: {
      name: "Links kopieren",
      found: found({
        good: { says: "Knöpfe, die einen Link kopieren, gehen." },
        http: {
          says: "Ohne https tun Knöpfe zum Kopieren nichts.",
          how: "Markiere den Link und kopiere ihn von Hand, oder lass andere das Quadrat scannen.",
        },
        none: {
          says: "Dieser Browser lässt eine Seite nicht kopieren.",
          how: "Markiere den Link und kopiere ihn von Hand, oder lass andere das Quadrat scannen.",
        },
      }),
    },
    store: {
      name: "Gedächtnis",
      found: found({
        good: { says: "Dieser Browser merkt sich deinen Platz und deinen Namen." },
        tab: {
          says: "Dieser Browser merkt sich nur etwas, bis der Tab geschlossen wird.",
          how: "Lass den Tab offen. Geht er verloren, tippe den Code und deinen Namen ein: Dein Platz bleibt frei.",
        },
        none: {
          says: "Dieser Browser merkt sich nichts.",
          how: "Verlass den privaten Modus, oder erlaube dieser Seite zu speichern. Sonst tippe den Code und deinen Namen ein, um zurückzukommen.",
        },
      }),
    },
  },
  ms: (ms: number) => `${ms} ms`,
  within: (ms: number) => `auf ${ms} ms genau`,
  again: "Noch einmal",
  start: "Zur Startseite",
  admin: {
    title: "Für alle, die sich um dieses Netz oder den Server kümmern",
    says: (host: string) => [
      `Seiten und Live-Verbindung kommen von einem Ort: ${host}. Kein anderer wird nach irgendetwas gefragt.`,
      "Erlaubt WebSocket dorthin: Die HTTP-Anfrage zum Umschalten muss durchkommen, auch durch einen Proxy oder einen Filter, der TLS öffnet.",
      "Lasst, was still ist, 60 Sekunden oder länger offen. Der Server gibt öfter ein Lebenszeichen.",
      "Mit TLS davor (https) lassen Browser auch Bildschirme an und kopieren Links.",
      "Eine ganze Klasse kommt von einer Adresse: Begrenzt sie nicht auf wenige Verbindungen.",
    ],
    report: "Was gefunden wurde",
    copy: "Kopieren",
    copied: "Kopiert",
  },
};
