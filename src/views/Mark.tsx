import type { Logo } from '../domain/certificate/logo.ts';

/** The mark of the programme. */
export const Mark = ({ logo }: { logo: Logo }) => (
  <svg
    class="mark"
    viewBox={logo.viewBox}
    width="40"
    height="32"
    aria-hidden="true"

    dangerouslySetInnerHTML={{ __html: logo.shapes }}
  />
);
