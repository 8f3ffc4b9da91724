import type { links as en } from "../en/console-links.ts";

/** [Y21] The links to lead and to the stage. */
export const links = {
  open: "Links …",
  title: "Die Links dieser Sitzung",
  console: {
    name: "Zum Leiten",
    what: "Wer ihn hat, leitet diese Sitzung und sieht alles von ihr.",
    sure: "Der alte Link öffnet dann nichts mehr, und jede andere Seite, die leitet, wird geschlossen. Diese hier läuft weiter.",
    done: "Diese Seite hat jetzt einen neuen Link. Merke ihn dir neu, wenn du den alten aufgehoben hattest, und gib ihn allen, die mit dir leiten.",
  },
  stage: {
    name: "Die Leinwand",
    what: "Er zeigt, was der ganze Raum sieht. Leiten kann er nicht.",
    sure: "Der alte Link öffnet dann nichts mehr, und jede Leinwand ist leer, bis du sie von hier neu öffnest.",
    done: "Die Leinwand hat jetzt einen neuen Link. Öffne sie von hier.",
  },
  unknown: "Diese Seite kennt diesen Link nicht. Mach einen neuen, dann kennt sie ihn.",
  copy: "Kopieren",
  notCopied: "Dieser Browser kopiert nicht. Öffne den Link, und nimm seine Adresse.",
  renew: "Neuer Link …",
  yes: "Neuen Link machen",
  no: "Den alten behalten",
  people: "Die eigenen Links der Einzelnen stehen in der Klassenliste und werden dort erneuert.",
} satisfies typeof en;
