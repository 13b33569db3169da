import type { ComponentChildren } from 'preact';
import { LINK_PAGES, type LinkPurpose } from '../domain/links/link-pages.ts';
import { endpointIn } from '../domain/texts/addresses.ts';
import type { Translate } from '../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** Of the link that opened the page. */
  purpose: LinkPurpose;
  token: string;
  class?: string;
  labelledBy?: string;
  label?: string;
  children: ComponentChildren;
  noValidate?: boolean;
}

/** A form on a page behind a link; it posts the token of that link too. */
export function PostForm({ t, purpose, token, labelledBy, label, children, ...rest }: Props) {
  return (
    <form
      {...rest}
      action={endpointIn(LINK_PAGES[purpose].endpoint, t)}
      method="post"
      aria-labelledby={labelledBy}
      aria-label={label}
    >
      <input name="t" type="hidden" value={token} />
      {children}
    </form>
  );
}
