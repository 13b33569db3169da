/** The mark of the programme: two people, and what they share. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 40 32" width="40" height="32" aria-hidden="true" focusable="false">
    <circle class="art-plum" cx="14.5" cy="7" r="6" />
    <circle class="art-sun" cx="26" cy="6" r="6" />
    <path class="art-plum" d="M3 31c0-9.500 4.800-16 11.500-16S26 21.500 26 31z" />
    <path class="art-sun" d="M14 31c0-10.500 5-17 12-17s12 6.500 12 17z" />
    <path class="art-sage" d="M14 31c0-5 2.100-9.800 5.300-12.900C23.400 20.700 26 25.400 26 31z" />
  </svg>
);
