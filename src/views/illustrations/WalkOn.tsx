/** The same two people walk on, each with what they shared: the talks are finished. */
export function WalkOn() {
  return (
    <svg class="art" viewBox="0 0 320 240" width="320" height="240" aria-hidden="true">
      <path class="art-ground" d="M0 0h320v240H0z" />
      <circle class="art-paper" cx="248" cy="92" r="54" opacity=".8" />
      <path class="art-sage" d="M0 212c60-26 120-30 172-18s98 8 148-14v60H0z" />
      <circle class="art-plum" cx="112" cy="58" r="22" />
      <path class="art-plum" d="M78 146c0-36 12-60 34-60s36 24 34 60z" />
      <path class="art-plum" d="M92 144h20l-16 58H80zm22 0h20l14 50-15 4z" />
      <circle class="art-sun" cx="186" cy="50" r="22" />
      <path class="art-sun" d="M152 142c0-38 12-64 34-64s36 26 34 64z" />
      <path class="art-sun" d="M166 140h20l-14 56h-16zm22 0h20l18 54-15 4z" />
      <path class="art-line" data-tone="sun" d="M236 196q30-4 58-20" stroke-dasharray="1 13" />
    </svg>
  );
}
