/** The page that says who can use the game how, what does not work yet, and in which browsers it is tried. */
export const access = {
  title: "Open to everyone",
  lead: "People see, hear, move and read in many ways. Here is what works in this game for whom, and what does not yet. The measure is WCAG 2.2, level AA. Every change is tested against it. Nobody from outside has judged it so far.",
  start: "To the start page",
  print: "Print this page",
  holds: {
    title: "What works",
    items: {
      keys: {
        name: "By keyboard alone",
        says: "Everything can be done with keys. Single letter keys can be switched off in the settings.",
      },
      switches: {
        name: "With a switch, or two keys",
        says: "Going on and pressing are enough: every button can be reached, breathing is switched on and off, and the bow is moved by strokes of a second each.",
      },
      hand: {
        name: "With one hand, or one finger",
        says: "In play nothing needs two touches at a time, or a drag: a finger that rests on the bow bends it, and one on “breathe” breathes. Most targets are at least 44 pixels wide, and none is less than 24 with another close by.",
      },
      reader: {
        name: "With a screen reader",
        says: "What shows on faces is told in words, one sentence at a time. Every tear and every mend is told. A list says at any time who looks where and what they show. With captions switched on, the face you look at is spoken as it changes.",
      },
      hearing: {
        name: "Without hearing",
        says: "Whatever can be heard can be seen: in the strings, the faces and the captions. The game can be played in silence.",
      },
      size: {
        name: "Large letters",
        says: "Letters twice as large lose nothing, and pages enlarged four times need no scrolling to the side, for players and for whoever leads. While the music plays, letters grow as far as there is room; enlarging the page does the rest.",
      },
      colour: {
        name: "Other colours",
        says: "No meaning lies in a colour alone: each has a shape and a word too. Your system’s own high-contrast colours are kept, and what is chosen is outlined there; only the drawn picture keeps its own.",
      },
      motion: {
        name: "Less motion",
        says: "The game follows your system, or the switch in the settings: fades instead of movement.",
      },
      time: {
        name: "More time",
        says: "At the gentle pace a call waits half a minute for its answer, and twice that for half of it. Whoever leads can give one group a slower pace, also while it plays, lengthen the music, or let all stand still. A phone can ask for more time. If you do nothing for a while a bot plays for you, and one touch takes your chair back.",
      },
      words: {
        name: "Plain words",
        says: "Sentences are short. All of it is there in English and German.",
      },
    },
  },
  gaps: {
    title: "What does not work yet",
    items: [
      "The music does not wait: needs come while it plays, and are answered in time or late. Without a time limit there would be no game.",
      "Faces are told in the same words to everybody. Some find the drawn faces hard to read, and the captions long.",
      "Real screen readers and braille displays have not been tried with it by hand. The tests read what a browser tells them.",
      "The big picture of a room is a picture: its screen reader text is shorter than what can be seen there.",
      "The big screen is made to be read from the back of a room: its letters grow with its window, and not with the letters or the enlargement of your browser.",
      "There is no sign language, and no easy-read version.",
    ],
  },
  browsers: {
    title: "Browsers",
    made: "Made for Chrome and Edge 109, Firefox 125 and Safari 16.4, and for newer ones.",
    tried:
      "Every change is tried in Chromium, at the size of a phone, a tablet, a laptop and a big screen. Firefox and Safari are not tried each time.",
    check: "Try this device",
  },
  tell: {
    title: "Something stands in your way?",
    says: "Tell whoever leads your group, or whoever runs this server. What keeps somebody out is a fault, and not theirs.",
  },
};
