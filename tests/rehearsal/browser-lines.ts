/**
 * Lines as browsers open them. Node's own fetch opens one more line after each request that was called off, and hands
 * it to whatever comes next, even to a WebSocket: with a network that comes and goes, that line is a dead one.
 */
interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
}

/** Where undici, which is in Node, keeps what opens its lines. */
const GLOBAL_DISPATCHER = Symbol.for("undici.globalDispatcher.1");
type Global = Dispatcher & { readonly constructor: new () => Dispatcher };
type Holder = { [GLOBAL_DISPATCHER]: Global };

/** From now on each request and each WebSocket of this process has a line of its own, until the returned function is called. */
export async function openLinesAsBrowsersDo(): Promise<() => void> {
  // It is there once something has been fetched.
  await fetch("data:,");
  const holder = globalThis as unknown as Holder;
  const before = holder[GLOBAL_DISPATCHER];
  const Agent = before.constructor;
  class LineEach extends Agent {
    override dispatch(options: object, handler: object): boolean {
      return new Agent().dispatch(options, handler);
    }
  }
  holder[GLOBAL_DISPATCHER] = new LineEach() as Global;
  return () => (holder[GLOBAL_DISPATCHER] = before);
}
