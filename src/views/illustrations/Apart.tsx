/** Two people who sit apart, and a letter on its way from one to the other: something was sent. */
export function Apart() {
  return (
    <svg class="art" viewBox="0 0 320 240" width="320" height="240" aria-hidden="true">
      <path class="art-ground" d="M0 0h320v240H0z" />
      <path class="art-paper" d="M0 206h320v34H0z" />
      <circle class="art-plum" cx="58" cy="112" r="25" />
      <path class="art-plum" d="M14 206c0-42 18-68 45-68s45 26 45 68z" />
      <circle class="art-sun" cx="262" cy="104" r="25" />
      <path class="art-sun" d="M216 206c0-46 18-75 46-75s46 29 46 75z" />
      <path
        class="art-line"
        data-tone="sun"
        d="M92 88C118 56 140 50 150 50m58 12c14 8 22 16 28 24"
        stroke-dasharray="1 13"
      />
      <path class="art-paper" d="M152 34l52 12-7 32-52-12z" />
      <path class="art-line" d="M152 34l52 12-7 32-52-12zM152 34l21 28 31-16" />
    </svg>
  );
}
