import type { ComponentChildren, JSX } from "preact";
import "./reading-page.css";

/** A page of paper to read, and to print: its title, what it is about, and the ways on at its foot. */
export function ReadingPage(props: {
  readonly says: {
    readonly title: string;
    readonly lead: string;
    readonly print: string;
    readonly start: string;
  };
  /** Below the title: of whom the page speaks. */
  readonly of?: string;
  /** Beside the way to the start page. */
  readonly way?: { readonly href: string; readonly says: string };
  readonly onPrint: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { says, of, way } = props;
  return (
    <main class="reading-page">
      <article class="paper">
        <header>
          <h1>{says.title}</h1>
          {of !== undefined && (
            <p class="of" translate={false}>
              {of}
            </p>
          )}
          <p>{says.lead}</p>
        </header>
        {props.children}
        <footer>
          <button type="button" class="plain" onClick={props.onPrint}>
            {says.print}
          </button>
          {way && (
            <a class="plain" href={way.href}>
              {way.says}
            </a>
          )}
          <a class="plain" href="./">
            {says.start}
          </a>
        </footer>
      </article>
    </main>
  );
}
