/** [Y21] The links to lead and to the stage. */
export const links = {
  open: "Links …",
  title: "The links of this session",
  console: {
    name: "To lead",
    what: "Whoever has it leads this session and sees everything of it.",
    sure: "The old link then opens nothing any more, and every other page that leads is closed. This page goes on.",
    done: "This page has a new link now. Keep it anew if you had kept it, and give it to whoever leads with you.",
  },
  stage: {
    name: "The stage",
    what: "It shows what the big screen shows. It cannot lead.",
    sure: "The old link then opens nothing any more, and every stage is closed until you open it anew from here.",
    done: "The stage has a new link now. Open it from here.",
  },
  unknown: "This page does not know this link. Make a new one, and it does.",
  copy: "Copy",
  notCopied: "This browser will not copy. Open it, and take its address.",
  renew: "New link …",
  yes: "Make a new link",
  no: "Keep the old one",
  people: "Each person’s own link is in the class list, and is renewed there.",
};
