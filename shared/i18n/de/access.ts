/** The page that says who can use the game how, what does not work yet, and in which browsers it is tried. */
export const access = {
  title: "Offen für alle",
  lead: "Menschen sehen, hören, bewegen sich und lesen auf viele Arten. Hier steht, was in diesem Spiel für wen geht, und was noch nicht. Das Maß ist WCAG 2.2, Stufe AA. Jede Änderung wird daran geprüft. Von außen hat es bisher niemand beurteilt.",
  start: "Zur Startseite",
  print: "Diese Seite drucken",
  holds: {
    title: "Was geht",
    items: {
      keys: {
        name: "Nur mit der Tastatur",
        says: "Alles geht mit Tasten. Einzelne Buchstabentasten lassen sich in den Einstellungen abschalten.",
      },
      switches: {
        name: "Mit einem Schalter oder zwei Tasten",
        says: "Weitergehen und Drücken genügen: Jeder Knopf ist zu erreichen, das Atmen wird ein- und ausgeschaltet, und der Bogen bewegt sich in Strichen von je einer Sekunde.",
      },
      hand: {
        name: "Mit einer Hand oder einem Finger",
        says: "Beim Spielen braucht nichts zwei Berührungen zugleich oder ein Ziehen: Ein Finger, der auf dem Bogen ruht, biegt ihn, und einer auf „atmen“ atmet. Was Finger treffen sollen, ist meist mindestens 44 Pixel breit, und nie unter 24, wenn etwas anderes nahe ist.",
      },
      reader: {
        name: "Mit einem Bildschirmleser",
        says: "Was Gesichter zeigen, wird in Worten gesagt, ein Satz nach dem anderen. Jeder Riss und jede Verbindung, die wieder hält, wird gesagt. Eine Liste sagt jederzeit, wer wohin schaut und was zu sehen ist. Mit Untertiteln wird das Gesicht, zu dem du schaust, laufend gesprochen.",
      },
      hearing: {
        name: "Ohne zu hören",
        says: "Was zu hören ist, ist auch zu sehen: an den Saiten, den Gesichtern und in den Untertiteln. Man kann ganz ohne Ton spielen.",
      },
      size: {
        name: "Große Buchstaben",
        says: "Doppelt so große Buchstaben verlieren nichts, und vierfach vergrößert muss niemand zur Seite rollen, beim Spielen und beim Leiten. Solange die Musik spielt, wachsen Buchstaben, so weit Platz ist; die Seite zu vergrößern hilft weiter.",
      },
      colour: {
        name: "Andere Farben",
        says: "Nichts liegt nur in einer Farbe: Überall steht auch eine Form und ein Wort. Die kontrastreichen Farben deines Systems bleiben, und was gewählt ist, hat dort einen Rand; nur das gezeichnete Bild behält seine eigenen.",
      },
      motion: {
        name: "Weniger Bewegung",
        says: "Das Spiel folgt deinem System oder dem Schalter in den Einstellungen: Überblenden statt Bewegung.",
      },
      time: {
        name: "Mehr Zeit",
        says: "Im sanften Tempo wartet ein Ruf eine halbe Minute auf seine Antwort, und doppelt so lange auf eine, die noch halb zählt. Die Leitung kann einer Gruppe ein langsameres Tempo geben, auch während sie spielt, die Musik verlängern oder alle innehalten lassen. Ein Handy kann um mehr Zeit bitten. Tust du eine Weile nichts, spielt ein Bot für dich, und eine Berührung holt deinen Platz zurück.",
      },
      words: {
        name: "Einfache Worte",
        says: "Die Sätze sind kurz. Alles gibt es auf Deutsch und Englisch.",
      },
    },
  },
  gaps: {
    title: "Was noch nicht geht",
    items: [
      "Die Musik wartet nicht: Bedürfnisse kommen, während sie spielt, und werden rechtzeitig oder spät beantwortet. Ohne Frist gäbe es kein Spiel.",
      "Gesichter werden allen in denselben Worten beschrieben. Manche finden die gezeichneten Gesichter schwer zu lesen, und die Untertitel lang.",
      "Echte Bildschirmleser und Braillezeilen hat damit noch niemand von Hand ausprobiert. Die Tests lesen, was ein Browser ihnen sagt.",
      "Das große Bild eines Raums ist ein Bild: Der Text dazu für Bildschirmleser ist kürzer als das, was dort zu sehen ist.",
      "Die Leinwand ist zum Lesen von ganz hinten gemacht: Ihre Buchstaben wachsen mit ihrem Fenster, nicht mit den Buchstaben oder der Vergrößerung deines Browsers.",
      "Es gibt keine Gebärdensprache und keine Fassung in Leichter Sprache.",
    ],
  },
  browsers: {
    title: "Browser",
    made: "Gemacht für Chrome und Edge 109, Firefox 125 und Safari 16.4, und für neuere.",
    tried:
      "Jede Änderung wird in Chromium ausprobiert, in der Größe von Handy, Tablet, Laptop und Leinwand. Firefox und Safari werden nicht jedes Mal ausprobiert.",
    check: "Dieses Gerät prüfen",
  },
  tell: {
    title: "Steht dir etwas im Weg?",
    says: "Sag es der Leitung deiner Gruppe, oder wer diesen Server betreibt. Was jemanden ausschließt, ist ein Fehler, und nicht deiner.",
  },
};
