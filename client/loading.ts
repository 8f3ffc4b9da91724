/** The progress line at the foot of the page; its element is in index.html. */
const line = document.querySelector<HTMLElement>("#loading");
const bar = line?.querySelector("progress") ?? null;

const next = (): void => {
  if (bar === null || line === null) return;
  bar.value++;
  line.hidden = bar.value >= bar.max;
};

export const loading = {
  /** One step nearer once `part` is there. */
  async step<T>(part: Promise<T>): Promise<T> {
    const arrived = await part;
    next();
    return arrived;
  },
  /** One step nearer. */
  done: next,
};
