import type { whoLeads as scenario } from "../../../scenarios/data/who-leads.ts";
import type { WordsOf } from "../../../scenarios/words.ts";

export const whoLeads = {
  brief:
    "Some of you look to one who leads. In the first scene a bot leads, and pushes once. In the second one of you does.",
  prebrief:
    "The leader is drawn by lot, and the bot who leads will push once. We look at what leading does, and at nobody's real job.",
  scenes: [
    {
      name: "A bot leads",
      parts: [
        {
          youAre: "You lead, and sometimes you push.",
          youKnow: "You are a bot in this scene.",
        },
        {
          youAre: "You like to know where things are going.",
          youKnow: "Look to whoever leads, and show them what you hear.",
        },
        {
          youAre: "You follow gladly, as long as you are asked.",
          youKnow: "If you are pushed, say so.",
        },
        {
          youAre: "You have good ideas and keep them to yourself.",
          youKnow: "Show one of them.",
        },
        {
          youAre: "You like to know where things are going.",
          youKnow: "Look to whoever leads, and show them what you hear.",
        },
        {
          youAre: "You keep an eye on everybody.",
          youKnow: "Who looks lost?",
        },
      ],
    },
    {
      name: "One of you leads",
      parts: [
        {
          youAre: "You lead. Ask first, then go first.",
          youKnow: "Pushing is quick, too. See what it costs.",
        },
        {
          youAre: "You like to know where things are going.",
          youKnow: "Look to whoever leads, and show them what you hear.",
        },
        {
          youAre: "You follow gladly, as long as you are asked.",
          youKnow: "If you are pushed, say so.",
        },
        {
          youAre: "You have good ideas and keep them to yourself.",
          youKnow: "Show one of them.",
        },
        {
          youAre: "You like to know where things are going.",
          youKnow: "Look to whoever leads, and show them what you hear.",
        },
        {
          youAre: "You keep an eye on everybody.",
          youKnow: "Who looks lost?",
        },
      ],
    },
  ],
  facilitator: {
    before: "Draw lots for who leads in the second scene. Let nobody choose the boss.",
    during: "Look whether the one who leads looks at anyone.",
    watchFor: [
      "Rank in the room that comes into the game.",
      "Somebody who follows and has stopped listening.",
    ],
    stopIf: "Somebody's real standing in the group becomes the joke.",
  },
  debrief: {
    reactions: ["One word: how are you now?"],
    description: ["What did you see that the leader could not?"],
    analysis: ["What did asking change?"],
    summary: ["Whom will you ask before you go first?"],
  },
  takeaway: "Whoever leads hears the least of themselves. So they ask.",
  variants: ["Hand over the lead halfway."],
} satisfies WordsOf<typeof scenario>;
