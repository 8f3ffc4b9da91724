import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("en");

/** Texts of a row's finding: a sentence, and how to get what is missing. */
interface Finding {
  readonly says: string;
  readonly how?: string;
}
const found = <Key extends string>(findings: Readonly<Record<Key, Finding>>) => findings;

const WITHOUT_TLS = "Open the page by an address that begins with https.";

/** The check page. */
export const check = {
  title: "Does it work here?",
  lead: "This page tries all that Broken Consort needs on this device and in this network. It takes a minute. You may leave any time.",
  verdict: {
    looking: "Looking …",
    good: "All is well. You can play here.",
    weak: "You can play here. Something is missing; each line says what.",
    bad: "Something is in the way. Each line says what, and what helps.",
  },
  mark: {
    good: "works",
    weak: "missing, but you can play",
    bad: "does not work",
    wait: "not known yet",
    tap: "waits for you",
  },
  rows: {
    page: {
      name: "The page",
      found: found({
        https: { says: "It came over https." },
        own: { says: "It comes from this very machine." },
        http: {
          says: "It came over plain http, as is usual at home.",
          how: `You can play. Browsers then give less: see below. For all of it: ${WITHOUT_TLS}`,
        },
      }),
    },
    socket: {
      name: "Live connection",
      found: found({
        asking: { says: "Opening …" },
        open: { says: "It opened." },
        blocked: {
          says: "The page arrives, but the live connection (WebSocket) does not open. This network seems to block it.",
          how: "Try another network, such as a phone’s own. Or show the lines below to whoever looks after this one.",
        },
        unreachable: {
          says: "The server did not answer.",
          how: "Look at your connection. If other pages open, ask whoever runs this server.",
        },
        busy: {
          says: "The server has too many visitors just now.",
          how: "Wait a minute, then try again.",
        },
      }),
    },
    stays: {
      name: "It stays open",
      found: found({
        waiting: { says: "Comes once the connection is open." },
        going: { says: "Waiting for a whole minute." },
        stayed: { says: "It stayed open for a minute." },
        cut: {
          says: "It was cut before a minute had passed.",
          how: "You would drop out and come back, again and again. Try another network, or show the lines below to whoever looks after this one.",
        },
      }),
      seconds: (count: number) => plural(count, { one: "1 second", other: `${count} seconds` }),
    },
    trip: {
      name: "There and back",
      found: found({
        waiting: { says: "Comes once the connection is open." },
        good: { says: "Quick." },
        slow: {
          says: "A little slow. Looks and answers come late.",
          how: "Go nearer to the Wi-Fi, or use a cable.",
        },
        tooSlow: {
          says: "Too slow to play well.",
          how: "Go nearer to the Wi-Fi, use a cable, or stop what else loads a lot here.",
        },
      }),
    },
    clock: {
      name: "Same time for all",
      found: found({
        waiting: { says: "Comes once the connection is open." },
        good: { says: "This device keeps the beat with the server." },
        rough: {
          says: "This device knows the beat only roughly.",
          how: "You can play. Let the sound come from one device for the whole room.",
        },
      }),
    },
    sound: {
      name: "Sound",
      button: "Play a tone",
      again: "Again",
      found: found({
        tap: { says: "Browsers wait for a tap before they sound." },
        testing: { says: "Listening …" },
        playing: {
          says: "A tone is sounding now.",
          how: "You hear nothing? Look at the volume, at the silent switch, and at which speaker is chosen.",
        },
        soft: {
          says: "A tone is sounding now, but the volume of the game is very low.",
          how: "Turn it up in the settings of the game.",
        },
        muted: {
          says: "The sound works, but the game is on mute.",
          how: "Switch mute off in the settings of the game.",
        },
        blocked: {
          says: "The browser holds the sound back.",
          how: "Tap once more, or allow sound for this page in the browser’s settings.",
        },
        frozen: {
          says: "The speaker or headphones do not answer.",
          how: "Plug them in again or choose others, then tap once more.",
        },
        none: {
          says: "This browser gives no sound.",
          how: "You can play all the same: read the faces and the strings.",
        },
      }),
    },
    awake: {
      name: "Screen stays on",
      found: found({
        waiting: { says: "Asking …" },
        good: { says: "The page can keep the screen on." },
        http: {
          says: "Without https the page cannot keep the screen on.",
          how: `Set the screen of this device to stay on for ten minutes or more. Or: ${WITHOUT_TLS}`,
        },
        refused: {
          says: "The device does not let the page keep the screen on just now.",
          how: "Charge it, and switch off the saving of power.",
        },
        none: {
          says: "This browser cannot keep the screen on.",
          how: "Set the screen of this device to stay on for ten minutes or more, or use a newer browser.",
        },
      }),
    },
    copy: {
      name: "Copying links",
      found: found({
        good: { says: "Buttons that copy a link work." },
        http: {
          says: "Without https buttons that copy do nothing.",
          how: "Mark the link and copy it by hand, or let others scan the square.",
        },
        none: {
          says: "This browser does not let a page copy.",
          how: "Mark the link and copy it by hand, or let others scan the square.",
        },
      }),
    },
    store: {
      name: "Memory",
      found: found({
        good: { says: "This browser remembers your chair and your name." },
        tab: {
          says: "This browser remembers only until the tab is closed.",
          how: "Leave the tab open. If you lose it, type the code and your name: your chair is kept.",
        },
        none: {
          says: "This browser remembers nothing.",
          how: "Leave private browsing, or allow this page to store. Else type the code and your name to come back.",
        },
      }),
    },
  },
  ms: (ms: number) => `${ms} ms`,
  within: (ms: number) => `within ${ms} ms`,
  again: "Try again",
  start: "To the start page",
  admin: {
    title: "For whoever looks after this network or server",
    says: (host: string) => [
      `Pages and the live connection come from one place: ${host}. No other host is asked for anything.`,
      "Allow WebSocket to it: the HTTP request to upgrade has to pass, also through a proxy or a filter that opens TLS.",
      "Let what is quiet stay open for 60 seconds or more. The server sends a sign of life more often than that.",
      "With TLS in front of it (https) browsers also keep screens on and copy links.",
      "A whole class comes from one address: do not limit it to a few connections.",
    ],
    report: "What was found",
    copy: "Copy",
    copied: "Copied",
  },
};
