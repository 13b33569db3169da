import { useEffect, useRef } from 'preact/hooks';

export interface FieldMessage {
  field: string;
  text: string;
}

/** What went wrong, with a link to each field. It takes the focus when it appears. */
export function ErrorSummary({ title, messages }: { title: string; messages: readonly FieldMessage[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (messages.length > 0) box.current?.focus();
  }, [messages]);
  return (
    <div
      class="notice"
      data-kind="error"
      data-error-summary
      role="alert"
      tabIndex={-1}
      ref={box}
      hidden={messages.length === 0}
    >
      <h2 class="notice__title">{title}</h2>
      <ul data-error-list>
        {messages.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: Event, field: string) {
  event.preventDefault();
  const element = document.getElementById(field);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
