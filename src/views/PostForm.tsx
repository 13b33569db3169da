import type { ComponentChildren } from 'preact';

interface Props {
  action: string;
  token: string;
  class?: string;
  labelledBy?: string;
  label?: string;
  children: ComponentChildren;
  noValidate?: boolean;
}

/** A form on a page behind a link; it posts the token of that link too. */
export function PostForm({ action, token, labelledBy, label, children, ...rest }: Props) {
  return (
    <form {...rest} action={action} method="post" aria-labelledby={labelledBy} aria-label={label}>
      <input name="t" type="hidden" value={token} />
      {children}
    </form>
  );
}
