import type { ComponentChildren } from 'preact';

interface Props {
  action: string;
  /** The secret part of the link that opened the page. */
  token: string;
  class?: string;
  labelledBy?: string;
  label?: string;
  children: ComponentChildren;
  noValidate?: boolean;
}

/** A form of a page behind a link: what it says goes along with the token of that link. */
export function PostForm({ action, token, labelledBy, label, children, ...rest }: Props) {
  return (
    <form {...rest} action={action} method="post" aria-labelledby={labelledBy} aria-label={label}>
      <input name="t" type="hidden" value={token} />
      {children}
    </form>
  );
}
