import type { APIRoute, GetStaticPaths } from 'astro';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { portraitOf } from '../../domain/portrait/portrait.ts';
import { photoAs, readPhoto } from '../../loaders/mentor-photo.ts';
import { mentorEntries, portraitFacts } from '../../loaders/mentors.ts';
import { portraitStyles } from '../../loaders/portrait-styles.ts';
import { Portrait } from '../../views/Portrait.tsx';

interface Shown {
  id: string;
  name: string;
  portrait: ReturnType<typeof portraitOf>;
}

export const getStaticPaths = (async () =>
  (await mentorEntries()).map((entry) => ({
    params: { mentor: entry.id },
    props: { id: entry.id, name: entry.data.name, portrait: portraitOf(entry.id, portraitFacts(entry)) },
  }))) satisfies GetStaticPaths;

const frame = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">${inside}</svg>`;

/** The face of a mentor as a file, for where a script makes the page: drawn, or the photo of who agreed that it is shown. */
export const GET: APIRoute<Shown> = async ({ props: { id, name, portrait } }) => {
  if (portrait.photo === undefined)
    return new Response(
      frame(`<style>${portraitStyles()}</style>${renderToString(h(Portrait, { portrait, name }))}`),
    );
  const photo = Buffer.from(await photoAs('jpeg', await readPhoto(id))).toString('base64');
  return new Response(frame(`<image width="96" height="96" href="data:image/jpeg;base64,${photo}"/>`));
};
