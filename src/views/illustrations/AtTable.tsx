/** The same two people meet at a table; what they share is the green between them: a mentor said yes. */
export function AtTable() {
  return (
    <svg class="art" viewBox="0 0 320 240" width="320" height="240" aria-hidden="true">
      <path class="art-ground" d="M0 0h320v240H0z" />
      <circle class="art-paper" cx="164" cy="112" r="96" opacity=".7" />
      <circle class="art-plum" cx="122" cy="86" r="31" />
      <path class="art-plum" d="M68 198c0-46 22-78 55-78s55 32 55 78z" />
      <circle class="art-sun" cx="200" cy="76" r="31" />
      <path class="art-sun" d="M140 198c0-51 25-86 59-86s59 35 59 86z" />
      <path class="art-sage" d="M140 198c0-24 5-44 15-60 15 12 23 33 23 60z" />
      <path class="art-paper" d="M36 198h248a7 7 0 0 1 0 14H36a7 7 0 0 1 0-14z" />
      <path class="art-plum" d="M70 212h10l-6 28H64zm170 0h10l6 28h-10z" opacity=".25" />
      <path class="art-sage" d="M84 180h22v9a9 9 0 0 1-9 9h-4a9 9 0 0 1-9-9z" />
      <path class="art-plum" d="M222 180h22v9a9 9 0 0 1-9 9h-4a9 9 0 0 1-9-9z" />
      <path class="art-line" data-tone="sun" d="M91 171q-4-5 0-10M100 171q-4-5 0-10" stroke-width="3" />
    </svg>
  );
}
