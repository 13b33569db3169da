/** One person, and the outline of somebody who is not there (yet): nothing found. */
export function Alone() {
  return (
    <svg class="art" viewBox="0 0 320 240" width="320" height="240" aria-hidden="true">
      <path class="art-ground" d="M0 0h320v240H0z" />
      <circle class="art-plum" cx="124" cy="98" r="34" />
      <path class="art-plum" d="M64 240c0-62 24-102 60-102s60 40 60 102z" />
      {/* A length of 15 dashes, so that the last does not lie over the first. */}
      <circle
        class="art-line"
        data-tone="sun"
        cx="206"
        cy="92"
        r="34"
        stroke-dasharray="1 13"
        pathLength={15 * 14}
      />
      <path
        class="art-line"
        data-tone="sun"
        d="M146 240c0-66 24-108 60-108s60 42 60 108"
        stroke-dasharray="1 13"
      />
    </svg>
  );
}
