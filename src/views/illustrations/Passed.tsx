/** Two people with the sheet between them: it worked. */
export function Passed() {
  return (
    <svg class="art" viewBox="0 0 320 240" width="320" height="240" aria-hidden="true">
      <path class="art-ground" d="M0 0h320v240H0z" />
      <path
        class="art-line"
        data-tone="sun"
        d="M52 44l10 16M110 24l3 19M166 22v19M222 24l-3 19M272 44l-10 16"
        stroke-width="7"
      />
      <circle class="art-plum" cx="92" cy="110" r="30" />
      <path class="art-plum" d="M34 240c0-60 24-96 58-96s58 36 58 96z" />
      <circle class="art-sun" cx="230" cy="106" r="32" />
      <path class="art-sun" d="M168 240c0-64 26-102 62-102s62 38 62 102z" />
      <path
        class="art-paper"
        d="M126 132h68a8 8 0 0 1 8 8v84a8 8 0 0 1-8 8h-68a8 8 0 0 1-8-8v-84a8 8 0 0 1 8-8z"
      />
      <path class="art-line" d="M134 154h52M134 170h34" stroke-width="5" />
      <path class="art-line" d="M140 200l13 14 28-32" stroke-width="8" />
    </svg>
  );
}
