import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { LINK_ROLES, type LinkRole } from "../../../shared/live/commands.ts";
import { Sheet } from "../../components/sheet.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead } from "../lead.ts";

/** Resolves to whether the browser has copied it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The link of the stage, and the way to all links. */
export function StageLink(): JSX.Element {
  const lead = useLead();
  const { says } = lead;
  const stage = lead.links.stage.value;
  const copied = useSignal(false);
  const open = useSignal(false);
  const take = async (link: string): Promise<void> => {
    copied.value = await copy(link);
    if (!copied.value) lead.said.value = { text: says.setup.notCopied, refused: true };
  };
  return (
    <div class="stage-link">
      {stage !== null && (
        <a class="pill-button" href={stage} target="_blank" rel="noopener">
          <LeadIcon name="stage" />
          {says.setup.stage}
        </a>
      )}
      <span>
        {stage !== null && (
          <button type="button" class="link" onClick={() => void take(stage)}>
            {copied.value ? says.setup.copied : says.setup.copyStage}
          </button>
        )}
        <button type="button" class="link" onClick={() => (open.value = true)}>
          {says.links.open}
        </button>
      </span>
      {open.value && <LinksSheet onClose={() => (open.value = false)} />}
    </div>
  );
}

/** [Y21] The links to lead and to the stage: to copy, and to renew. */
function LinksSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { says } = useLead();
  return (
    <Sheet title={says.links.title} onClose={onClose}>
      {LINK_ROLES.map((link) => (
        <OneLink key={link} link={link} />
      ))}
      <p class="links-people">{says.links.people}</p>
    </Sheet>
  );
}

function OneLink({ link }: { readonly link: LinkRole }): JSX.Element {
  const lead = useLead();
  const { links: words, setup } = lead.says;
  const says = words[link];
  const address = lead.links[link].value;
  const asks = useSignal(false);
  const waits = useSignal(false);
  /** What came of the last press. */
  const told = useSignal("");
  const take = async (text: string): Promise<void> => {
    told.value = (await copy(text)) ? setup.copied : words.notCopied;
  };
  const renew = async (): Promise<void> => {
    waits.value = true;
    const done = await lead.renew(link);
    waits.value = false;
    asks.value = false;
    told.value = done ? says.done : (lead.said.peek()?.text ?? "");
  };
  return (
    <section class="one-link" aria-label={says.name}>
      <h3>{says.name}</h3>
      <p>{address === null ? words.unknown : says.what}</p>
      {asks.value ? (
        <div class="sure" role="group" aria-label={says.sure}>
          <p>{says.sure}</p>
          <p class="ways">
            <button
              ref={(button) => button?.focus()}
              type="button"
              class="pill-button"
              onClick={() => (asks.value = false)}
            >
              {words.no}
            </button>
            <button
              type="button"
              class="pill-button dark"
              disabled={waits.value}
              onClick={() => void renew()}
            >
              {words.yes}
            </button>
          </p>
        </div>
      ) : (
        <p class="ways">
          {address !== null && (
            <button type="button" class="pill-button" onClick={() => void take(address)}>
              {words.copy}
              <span class="unseen">{`: ${says.name}`}</span>
            </button>
          )}
          <button
            type="button"
            class="pill-button"
            onClick={() => {
              told.value = "";
              asks.value = true;
            }}
          >
            {words.renew}
            <span class="unseen">{`: ${says.name}`}</span>
          </button>
        </p>
      )}
      <p role="status">{told.value}</p>
    </section>
  );
}
