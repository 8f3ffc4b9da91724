/**
 * When a focused control disappears, moves the focus to the element around it, so that keyboards
 * and screen readers continue from there and not from the top of the page. Returns a function that
 * stops it.
 */
export function keepFocus(page: Document): () => void {
  /** The control that last had the focus, and the elements around it, nearest first. */
  let [focused, around]: [Element | null, readonly Element[]] = [null, []];

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    focused = target;
    const outwards: Element[] = [];
    for (let next = target.parentElement; next !== null; next = next.parentElement)
      outwards.push(next);
    around = outwards;
  };
  const mend = (): void => {
    if (focused === null || focused.isConnected || page.activeElement !== page.body) return;
    const top = Array.from(page.querySelectorAll("dialog[open]")).at(-1);
    const reach = top ?? page.querySelector("main");
    const nearest = around.find((element) => element.isConnected) ?? null;
    const to = nearest !== null && reach?.contains(nearest) === true ? nearest : reach;
    if (!(to instanceof HTMLElement)) return;
    if (to.tabIndex < 0) to.tabIndex = -1;
    to.focus({ preventScroll: true });
  };

  const watch = new MutationObserver(mend);
  watch.observe(page.body, { childList: true, subtree: true });
  page.addEventListener("focusin", remember);
  return () => {
    watch.disconnect();
    page.removeEventListener("focusin", remember);
  };
}
