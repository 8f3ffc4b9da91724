/** What page translators put in the place of a text: an element that no part of this page makes itself. */
const TRANSLATION = "FONT";

interface Translated {
  /** What is read in the place of the text. */
  readonly shown: ChildNode;
  /** What stood in the text before. */
  readonly words: string;
}

/**
 * Keeps a page alive that the browser translates. A translator takes a text out and puts an element with
 * other words there; whoever drew the page would go on writing into a text that nobody sees, or fail at
 * putting something beside it. Here the text goes back, emptied, before its translation, which goes when
 * the text is written anew, moved or taken away. Returns the way to stop.
 */
export function surviveTranslation(root: Node): () => void {
  const translated = new WeakMap<Node, Translated>();
  const textOf = new WeakMap<Node, Text>();

  const pair = (text: Text, shown: ChildNode, words: string): void => {
    translated.set(text, { shown, words });
    textOf.set(shown, text);
    // Some put the very text into their element.
    if (shown.contains(text)) text.replaceWith(text.cloneNode());
    shown.before(text);
    text.data = "";
  };
  const part = (text: Text): Translated | undefined => {
    const pairing = translated.get(text);
    translated.delete(text);
    if (pairing) textOf.delete(pairing.shown);
    return pairing;
  };

  const replaced = (text: Text, record: MutationRecord): void => {
    const shown = standIn(record, textOf);
    const before = part(text);
    if (shown === null) before?.shown.remove();
    else pair(text, shown, before?.words ?? text.data);
  };
  /** The translator says it in other words, or shows the page's own again. */
  const restored = (shown: Node, record: MutationRecord): void => {
    const text = textOf.get(shown);
    if (text === undefined || shown.isConnected) return;
    const words = part(text)?.words ?? "";
    const next = standIn(record, textOf);
    if (next) return pair(text, next, words);
    for (const copy of record.addedNodes) if (copy instanceof Text && copy !== text) copy.remove();
    if (text.data === "") text.data = words;
  };
  const inOrder = (parent: Node): void => {
    for (const node of Array.from(parent.childNodes)) {
      const shown = node instanceof Text && translated.get(node)?.shown;
      if (shown && node.nextSibling !== shown) node.after(shown);
    }
  };

  const observer = new MutationObserver((records) => {
    const taken = new Set<Node>();
    for (const record of records) {
      if (record.type === "characterData") {
        // What was written before the text was taken out is the translator's.
        if (record.target instanceof Text && !taken.has(record.target))
          part(record.target)?.shown.remove();
        continue;
      }
      for (const node of record.removedNodes) {
        if (node instanceof Text && node.parentNode !== record.target) {
          taken.add(node);
          replaced(node, record);
        } else restored(node, record);
      }
    }
    for (const { type, target } of records) if (type === "childList") inOrder(target);
    // What was done here is nobody else's doing.
    observer.takeRecords();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

/** The translation that came where a text was taken out, in the same stroke or the one before. */
function standIn(
  { addedNodes, previousSibling, nextSibling }: MutationRecord,
  taken: { has(node: Node): boolean },
): ChildNode | null {
  for (const node of [...addedNodes, previousSibling, nextSibling])
    if (node?.nodeName === TRANSLATION && node.isConnected && !taken.has(node))
      return node as ChildNode;
  return null;
}
