import { textsIn } from '../../build/texts.ts';
import { trainingOutline } from '../../build/training/outline.ts';

/** Where to go on, by what the device keeps: address and title of each lesson and each final check. */
export function GET(): Response {
  const t = textsIn('nl');
  const { modules, aliases } = trainingOutline('nl');
  const places = new Map(
    modules.flatMap((module): [string, [string, string]][] => [
      ...module.lessons.map(({ id, href, title }): [string, [string, string]] => [id, [href, title]]),
      [`check:${module.id}`, [module.check, t('training-progress.goOn.check', { module: module.title })]],
    ]),
  );
  for (const [old, now] of Object.entries(aliases)) {
    const place = places.get(now);
    if (place) places.set(old, place);
  }
  return Response.json(Object.fromEntries(places));
}
