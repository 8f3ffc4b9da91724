import type { ReadonlySignal } from "@preact/signals";
import type { InstrumentId, PersonaId } from "../../shared/pieces/cast.ts";
import type { SceneOutcome } from "../../shared/measures/objective.ts";
import type { LiveWord, OwnHand } from "../../shared/live/consort-orders.ts";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import type { OwnDebrief } from "../../shared/live/debrief-views.ts";
import type { SceneWord } from "../../shared/live/scene-word.ts";
import type { Command } from "../../shared/model/command.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { OwnTally } from "../../shared/model/own-part/own-tally.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Refusal } from "../../shared/model/refusal.ts";
import type { Role } from "../../shared/model/role.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import type { ChairId, Millis } from "../../shared/model/units.ts";
import type {
  AgreementsByPassage,
  TermsByPassage,
  Suggestion,
} from "../../shared/session/agreement-terms.ts";
import type { Presence, Takeover } from "../../shared/session/bot-takeover.ts";
import type { RequestError, ServerNotice } from "../../shared/protocol/messages.ts";
import type { Movement, Phase } from "../../shared/session/movement.ts";

/** A chair as everyone may know it. */
export interface Seat {
  readonly chair: ChairId;
  readonly name: string;
  readonly persona: PersonaId;
  readonly instrument: InstrumentId;
  /** `keptFor`: a bot plays until the person is back. */
  readonly player: "person" | "bot" | "keptFor";
}

/** Before the session has said anything: nothing is asked of the player until then. */
export const HAND_DOWN: OwnHand = { hand: "down", reason: "", briefed: true };
export const NOT_TAKEN_OVER: Takeover = { stage: "none", seconds: 0, played: 0 };

/** Why the connection was lost for good. */
export type DisconnectReason =
  | "elsewhere"
  | "tooFast"
  | "closed"
  | "brokenOff"
  | "freed"
  | "over"
  /** [Y2] In a live session: the player has no chair at present, and may watch. */
  | "noChair"
  /** [Y1] The live session has ended. */
  | "sessionOver";

/** Why a message was refused, or what the server tells all its players. */
export type Notice = { readonly declined: RequestError } | { readonly server: ServerNotice };

/** `away`: the server was stopped and keeps the chair; asked for until it is back. `lost`: for good. */
export type Link = "connecting" | "open" | "reconnecting" | "away" | "lost";

/** The player's seat in a consort, for scenes, sound and UI; only `client/session` knows the wire format. */
export interface Consort {
  readonly link: ReadonlySignal<Link>;
  /** Why the connection is lost; null otherwise, and after leaving. */
  readonly disconnectReason: ReadonlySignal<DisconnectReason | null>;
  readonly phase: ReadonlySignal<Phase>;
  /** The code to share; empty in practice. */
  readonly code: ReadonlySignal<string>;
  /** [H7] Secret of the player's seat, the same after a change of seats; somebody else on the device has another. */
  readonly secret: ReadonlySignal<string>;
  readonly me: ReadonlySignal<ChairId>;
  /** Whether this player may start the movement and choose it. */
  readonly host: ReadonlySignal<boolean>;
  /** [H7] Whether several people may play from one browser. */
  readonly sharing: ReadonlySignal<boolean>;
  readonly seats: ReadonlySignal<readonly Seat[]>;
  readonly movement: ReadonlySignal<Movement>;
  /** [O2] The agreements for the next movement, and what somebody suggests. */
  readonly accord: ReadonlySignal<AgreementsByPassage>;
  readonly suggestion: ReadonlySignal<Suggestion | null>;
  /** [Q2] The player's card; nobody else knows it. */
  readonly role: ReadonlySignal<Role | null>;
  /** Set once the movement has ended. */
  readonly result: ReadonlySignal<GroupMeasures | null>;
  /** [K2] Whether a bot plays for the player, and for how long it has in this movement. */
  readonly takeover: ReadonlySignal<Takeover>;
  /** [G4] The own part in the movement that has ended; null before, and when there is none. */
  readonly ownPart: ReadonlySignal<OwnTally | null>;
  /** The player's part (slot) in the chosen scene; null in free play. */
  readonly part: ReadonlySignal<number | null>;
  /** [J9] The outcome of the scene that has ended; null before, and when there is none. */
  readonly outcome: ReadonlySignal<SceneOutcome | null>;
  /** [Z2] Everything is paused: commands are refused, and nothing sounds. */
  readonly still: ReadonlySignal<boolean>;
  /** [Y15] Server time at which the music goes on after a restart; 0: no count-in. */
  readonly resumes: ReadonlySignal<Millis>;
  /** [Y15] The last movement ended because the game was updated. */
  readonly renewed: ReadonlySignal<boolean>;
  /** [F7] The packed recordings, once they have been asked for; null again when the music begins. */
  readonly recorded: ReadonlySignal<Uint8Array | null>;
  /** [G10] The own page, after a request, unparsed (see `readOwnPage`); null again when the music begins. */
  readonly ownPage: ReadonlySignal<unknown>;
  /** [U8] What the player's own chair perceived, deflated, after a request; null again when the music begins. */
  readonly ownTrack: ReadonlySignal<Uint8Array | null>;
  /** [Y1] What phones of a live session show; null in other consorts. */
  readonly live: ReadonlySignal<LiveWord | null>;
  /** Texts of a scene that the facilitator wrote; null for built-in ones. */
  readonly ownScene: ReadonlySignal<SceneWord | null>;
  /** [U2] The player's own view of a debrief; null before the first message. */
  readonly debrief: ReadonlySignal<OwnDebrief | null>;
  /** [Y7] Whether the player has asked for the facilitator, and the reason; whether they confirmed the prebrief. */
  readonly hand: ReadonlySignal<OwnHand>;
  /** The newest perception (about 10 a second); null before the first. */
  readonly perception: ReadonlySignal<Perception | null>;

  /** Server time of tick 0 of the running movement, on the synchronised clock of `serverNow`. */
  readonly epoch: ReadonlySignal<Millis>;
  /** Synchronised server time in ms (error under 5 ms at the 95th percentile). */
  serverNow(): Millis;
  /** [Z2] The same for everything that follows the beat: stops while paused. */
  musicNow(): Millis;

  /** Not awaited; a refusal comes back through `onRefused`. */
  command(command: Command): void;
  /** [K1] Reports what the page knows about its player. */
  here(presence: Presence): void;
  /** [A11] Whether edge acts may reach the player; nobody else is told. */
  setNoneAtMe(on: boolean): void;
  choose(movement: Partial<Movement>): void;
  /** [O2] As host: it is agreed. As anyone else: it is suggested. */
  agree(terms: TermsByPassage): void;
  /** Agrees to these terms, if they are the suggested ones. */
  nod(terms: TermsByPassage): void;
  takeRole(role: Role | null): void;
  /** [L1] The server makes it distinct: the resulting name is in `seats`. */
  rename(name: string): void;
  /** [H8] As host: gives somebody's chair to a bot. */
  free(chair: ChairId): void;
  /** [H7] As host. */
  share(on: boolean): void;
  /** [F7] Requests `recorded`; when playing alone, between movements. */
  recall(): void;
  /** [G10] Requests `ownPage`; between movements. */
  lookBack(): void;
  /** [U8] While a leader looks at a movement again: requests what `ownTrack` will hold. */
  lookAgain(): void;
  /** Another part of the scene, no reason needed. */
  swapPart(): void;
  start(): void;
  /** [Y7] Asks for the facilitator, with a reason of at most 120 characters, or withdraws it. */
  raiseHand(up: boolean, reason: string): void;
  /** [Y3] Confirms that the page shows the pause of that id; null: it no longer does. */
  showsStill(id: number | null): void;
  /** [U2] Sends a message to the debrief; `debrief` shows what was received. */
  sayInDebrief(say: DebriefSay): void;
  /** [Y4] Confirms the prebrief of a live session. */
  briefed(): void;
  leave(): void;
  /** Disconnects without leaving: the chair is kept and can be asked for again. */
  disconnect(): void;

  /** Each returns a function that stops listening. */
  onSighting(listener: (sighting: Sighting) => void): () => void;
  onRefused(listener: (refusal: Refusal, command: Command) => void): () => void;
  /** Messages of the server to the player besides the music. */
  onNotice(listener: (notice: Notice) => void): () => void;
}
