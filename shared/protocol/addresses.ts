/** Where the house is to be found: asked by a page that its host opened on the house's own machine. */
import { z } from "zod";

export const ADDRESSES_PATH = "/api/addresses";

/** The machine's own addresses on its networks, the likeliest first; none where it has no network. */
export const addressesShape = z.object({ addresses: z.array(z.string()) });
export type Addresses = z.infer<typeof addressesShape>;

/** Whether a host, without port, means the machine on which it is said, whichever that is. */
export const meansOwnMachine = (host: string): boolean =>
  /^(?:localhost|(?:::ffff:)?127(?:\.\d+){3}|::1|\[::1\])$/iu.test(host);
