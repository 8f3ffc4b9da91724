/** What has just happened to the player, in one short sentence. It asks for nothing ([P7]). */
export const moments = {
  met: (who: string) => `${who} hat dir gegeben, was du brauchtest.`,
  metLate: (who: string) => `${who} hat dir gegeben, was du brauchtest, ein wenig spät.`,
  missed: (who: string) => `Dein Ruf an ${who} blieb ohne Antwort.`,
  misread: (who: string, cue: string) => `${who} hat mit „${cue}“ geantwortet. Es passte nicht.`,
  eased: (who: string) => `Das war es: ${who} wird ruhiger.`,
  returned: (who: string) => `${who} ist wieder da.`,
  /** [G3] That the bond tore, and from what: as a sentence, or in a few words. */
  torn: (who: string, why: string) => `Die Verbindung mit ${who} ist gerissen. ${why}`,
  tornBy: (who: string, what: string) => `Die Verbindung mit ${who} ist gerissen: ${what}.`,
  slipped: (who: string) => `Mit ${who} ging es einen Schritt zurück.`,
  mended: (who: string) => `Mit ${who} wieder verbunden. Es hält besser als zuvor.`,
  letBe: (who: string) => `Du und ${who}, ihr lasst es für jetzt gut sein.`,
  gathers: (who: string) => `${who} sammelt alle.`,
  cue: (who: string, seen: string) => `${who} ${seen}.`,
  split: "Was du zeigst und was du fühlst, ist auseinandergegangen.",
  wholeAgain: "Du bist wieder eins mit dir.",
  fellApart: "Das Ensemble ist auseinandergefallen.",
  gatheringSlipped: "Das Sammeln ging einen Schritt zurück.",
  /** [R10] Each step, when it is reached. */
  gathering: {
    1: "Alle halten an.",
    2: "Alle sind still.",
    3: "Alle schauen auf.",
    4: "Alle atmen zusammen.",
  },
  beganAgain: "Das Ensemble hat neu angefangen, gemeinsam.",
  proposes: (who: string, terms: string) => `${sentence(who)} schlägt vor: ${terms}.`,
  youPropose: (terms: string) => `Du schlägst vor: ${terms}.`,
  agreed: (terms: string) => `Abgemacht: ${terms}.`,
  lapsed: (terms: string) => `Zu wenige haben genickt, es gilt also nicht: ${terms}.`,
  wish: (who: string, wish: string) => `${who} ${wish}. Ihr müsst nicht dasselbe wollen.`,
  metHalfway: (who: string) => `Du und ${who}, ihr habt eine Mitte gefunden.`,
  agreedToDiffer: (who: string) =>
    `Du und ${who}, ihr wollt Verschiedenes, und das ist in Ordnung.`,
  /** [R9] Each step of mending a split. */
  splitStep: {
    0: "Du hast es wieder versteckt. Es beginnt von vorn.",
    1: "Du hast lang geatmet.",
    2: "Du hast hingeschaut, was du fühlst.",
  },
};

const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
