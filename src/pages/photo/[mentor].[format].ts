import type { APIRoute, GetStaticPaths } from 'astro';
import { mentorEntries } from '../../loaders/mentors.ts';
import { PHOTO_FORMATS, type PhotoFormat, photoAs, readPhoto } from '../../loaders/mentor-photo.ts';

export const getStaticPaths = (async () =>
  (await mentorEntries())
    .filter(({ data }) => data.portrait?.photo)
    .flatMap(({ id }) =>
      PHOTO_FORMATS.map((format) => ({ params: { mentor: id, format }, props: { id, format } })),
    )) satisfies GetStaticPaths;

/** The photo of a mentor who agreed that it is shown. */
export const GET: APIRoute<{ id: string; format: PhotoFormat }> = async ({ props: { id, format } }) =>
  new Response(await photoAs(format, await readPhoto(id)));
