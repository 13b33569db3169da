import type { Ref } from 'preact';

/** What is wrong; without a field when it is about the form as a whole. */
export interface FormMessage {
  field?: string | undefined;
  text: string;
  /** What it is about, where the same can be wrong at more fields; without it the list says it once, of the first field. */
  about?: string | undefined;
}

interface Props {
  title: string;
  messages: readonly FormMessage[];
  /** For the browser, which brings the focus here when something appears. */
  box?: Ref<HTMLDivElement> | undefined;
  onFollow?: ((event: Event, field: string) => void) | undefined;
}

/**
 * What went wrong, with a link to each field. Without a script `autofocus` brings the focus to its title: of a box that is
 * taller than the screen the browser would show the middle.
 */
export function ErrorSummary({ title, messages, box, onFollow }: Props) {
  const isShown = messages.length > 0;
  const lines = messages.filter(
    ({ text, about }, place) =>
      messages.findIndex((other) => other.text === text && other.about === about) === place,
  );
  return (
    <div
      class="notice"
      data-kind="error"
      data-error-summary
      role="alert"
      tabIndex={-1}
      ref={box ?? null}
      hidden={!isShown}
    >
      <h2 class="notice__title" tabIndex={-1} autofocus={isShown}>
        {title}
      </h2>
      <ul>
        {lines.map(({ field, text, about }) => (
          <li key={`${field ?? ''} ${text}`}>
            {field === undefined ? (
              text
            ) : (
              <a href={`#${field}`} onClick={onFollow && ((event) => onFollow(event, field))}>
                {about === undefined ? text : `${about}: ${text}`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
