import { initialsOf } from '../domain/portrait/initials.ts';
import type { PortraitParts } from '../domain/portrait/portrait.ts';

/** Behind the head. */
const BACK: Partial<Record<PortraitParts['hair'], string>> = {
  curls:
    'M25 46a9 9 0 0 1-3-15a10 10 0 0 1 11-14a11 11 0 0 1 15-5a11 11 0 0 1 15 5a10 10 0 0 1 11 14a9 9 0 0 1-3 15z',
  bob: 'M23 42a25 25 0 0 1 50 0v15a6 6 0 0 1-6 6H29a6 6 0 0 1-6-6z',
  long: 'M23 42a25 25 0 0 1 50 0v33a8 8 0 0 1-8 8H31a8 8 0 0 1-8-8z',
  bun: 'M36 14a12 12 0 0 1 24 0a12 12 0 0 1-24 0z',
};

/** Over the head. */
const FRONT: Partial<Record<PortraitParts['hair'], string>> = {
  short: 'M27 40c-3-16 8-24 21-24s24 8 21 24c-4-3-6-6-7-10c-9 3-19 3-28 0c-1 4-3 7-7 10z',
  parted: 'M26 44c-3-18 8-28 23-28c13 0 23 9 20 28c-3-5-6-10-7-15c-7-1-12-3-16-6c-4 9-12 13-20 21z',
  curls:
    'M30 37c-3-10 5-19 18-19s21 9 18 19c-4-2-5-5-6-8c-3 3-6 3-8 0c-3 3-7 3-9 0c-2 3-5 3-7 0c-1 4-3 6-6 8z',
  bob: 'M27 40c0-15 9-23 21-23s21 8 21 23c-14-3-28-3-42 0z',
  long: 'M27 46c-2-18 8-28 21-28s23 10 21 28c-5-6-9-12-10-19c-7 8-20 9-32 19z',
  bun: 'M27 42c-2-16 8-24 21-24s23 8 21 24c-3-8-10-14-21-14s-18 6-21 14z',
  headscarf:
    'M23 42a25 25 0 0 1 50 0c0 13 3 20 8 28a44 44 0 0 1-66 0c5-8 8-15 8-28zm8 2a17 18 0 0 0 34 0a17 18 0 0 0-34 0z',
  cap: 'M25 36c0-14 9-22 23-22s23 8 23 22a3 3 0 0 1-3 3H28a3 3 0 0 1-3-3z',
};

const NECK = {
  round: 'M38 60v4a10 10 0 0 0 20 0v-4z',
  tunic: 'M35 62l13 18l13-18z',
  coat: 'M38 60v4a10 10 0 0 0 20 0v-4z',
} satisfies Record<PortraitParts['clothes'], string>;

/** Two eyes and a smile; a beard has its own. */
const EYES = 'M40 44v1.500M56 44v1.500';
const SMILE = 'M42 53q6 4.500 12 0';
const GLASSES =
  'M32 45a7 7 0 0 1 14 0a7 7 0 0 1-14 0zm18 0a7 7 0 0 1 14 0a7 7 0 0 1-14 0zm-4-1q2-2 4 0M32 43l-4-1M64 43l4-1';

interface Props {
  portrait: PortraitParts;
  /** Of the mentor, for the initials of who chose those. */
  name: string;
}

/** The photo of a mentor who agreed to it, as `src/pages/photo/` makes it; the name stands beside it. */
const Photo = ({ id }: { id: string }) => (
  <picture>
    <source type="image/avif" srcset={`/photo/${id}.avif`} />
    <img
      class="portrait"
      src={`/photo/${id}.jpeg`}
      alt=""
      width="96"
      height="96"
      loading="lazy"
      decoding="async"
    />
  </picture>
);

/** A drawn portrait, of the family of the illustrations: nobody has to show a photo, and the name stands beside it. */
export function Portrait({ portrait, name }: Props) {
  const { hair, hairColour, colour, clothes, glasses, beard, photo } = portrait;
  if (photo !== undefined) return <Photo id={photo} />;
  return (
    <svg
      class="portrait"
      data-tone={colour}
      data-hair={portrait.initials ? undefined : hairColour}
      viewBox="0 0 96 96"
      width="96"
      height="96"
      aria-hidden="true"
    >
      <path class="portrait__ground" d="M0 0h96v96H0z" />
      {portrait.initials ? (
        <>
          <path class="portrait__body" d="M8 96c1-22 15-34 40-34s39 12 40 34z" />
          <circle class="portrait__head" cx="48" cy="36" r="24" />
          <text class="portrait__text" x="48" y="44" text-anchor="middle">
            {initialsOf(name)}
          </text>
        </>
      ) : (
        <>
          {BACK[hair] && <path class="portrait__hair" d={BACK[hair]} />}
          <path class="portrait__body" d="M8 96c2-21 15-30 40-30s38 9 40 30z" />
          {clothes === 'coat' && (
            <path class="portrait__coat" d="M8 96c2-19 13-28 31-30l5 30zm80 0c-2-19-13-28-31-30l-5 30z" />
          )}
          {clothes === 'tunic' && <path class="portrait__mark" d="M62 82h12v3H62z" />}
          <path class="portrait__head" d={NECK[clothes]} />
          <circle class="portrait__head" cx="48" cy="42" r="21" />
          {beard && (
            <path
              class="portrait__hair"
              d="M27 41c-1 16 9 25 21 25s22-9 21-25c0 6-3 10-8 11q-6-4-13-2q-7-2-13 2c-5-1-8-5-8-11zm15 13h12q-6 7-12 0z"
            />
          )}
          {FRONT[hair] && <path class="portrait__hair" d={FRONT[hair]} />}
          <path class="portrait__rim" d={EYES + (beard ? '' : SMILE) + (glasses ? GLASSES : '')} />
        </>
      )}
    </svg>
  );
}
