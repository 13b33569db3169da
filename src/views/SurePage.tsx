import type { ComponentChildren } from 'preact';
import type { LinkPurpose } from '../domain/links/link-pages.ts';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';
import { PostForm } from './PostForm.tsx';

interface Props extends LinkPageProps {
  title: string;
  /** What happens then. */
  text: string;
  /** What else is good to know before the choice. */
  more?: ComponentChildren;
  /** Of the link that opened the page. */
  purpose: LinkPurpose;
  token: string;
  /** The field that the button sends, and the words on it. */
  button: { name: string; value: string; text: string };
  /** The page on which nothing has changed. */
  back: { href: string; text: string };
  /** What is asked before the button. */
  children?: ComponentChildren;
}

/** Asks once more before an act counts, so that one tap, or a program that presses a button of a mail, does nothing. */
export function SurePage({ t, contact, title, text, more, purpose, token, button, back, children }: Props) {
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={title}
      head={
        <>
          <p class="lead" id="sure-text">
            {text}
          </p>
          {more}
        </>
      }
    >
      <PostForm t={t} purpose={purpose} token={token} class="stack" label={title}>
        <input name="sure" type="hidden" value="yes" />
        {children}
        <p class="form-flow__buttons">
          <button
            class="button"
            name={button.name}
            type="submit"
            value={button.value}
            aria-describedby="sure-text"
          >
            {button.text}
          </button>
          <a class="button" data-kind="secondary" href={back.href}>
            {back.text}
          </a>
        </p>
      </PostForm>
    </LinkPage>
  );
}
