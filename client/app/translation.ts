/** Page translators replace a text by this element, which no part of this page creates itself. */
const TRANSLATION = "FONT";

interface Translated {
  /** The translation shown in place of the text. */
  readonly shown: ChildNode;
  /** The text before. */
  readonly words: string;
}

/**
 * Keeps a page working while the browser translates it. A translator removes a text node and puts
 * an element with other words there; the page would then write into a node that nobody sees, or
 * fail when it inserts beside it. Here the node goes back, emptied, before its translation, and the
 * translation is removed when the text is changed, moved or removed. Returns a function that stops
 * it.
 */
export function surviveTranslation(root: Node): () => void {
  const translated = new WeakMap<Node, Translated>();
  const textOf = new WeakMap<Node, Text>();

  const pair = (text: Text, shown: ChildNode, words: string): void => {
    translated.set(text, { shown, words });
    textOf.set(shown, text);
    // Some translators put the original node into their element.
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
  /** The translator changes its words, or shows the original again. */
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
        // What was written before the text was taken out came from the translator.
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
    // Changes made here are not to be observed.
    observer.takeRecords();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

/** The translation inserted where a text was removed, in the same record or the one before. */
function standIn(
  { addedNodes, previousSibling, nextSibling }: MutationRecord,
  taken: { has(node: Node): boolean },
): ChildNode | null {
  for (const node of [...addedNodes, previousSibling, nextSibling])
    if (node?.nodeName === TRANSLATION && node.isConnected && !taken.has(node))
      return node as ChildNode;
  return null;
}
