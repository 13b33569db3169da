import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { textsIn } from '../../../loaders/texts.ts';
import { trainingOutline } from '../../../loaders/training/outline.ts';
import type { OutlineModule } from '../../../domain/training/outline.ts';

export const getStaticPaths = eachLanguage;

/** Where to go on, by what the device keeps: address and title of each lesson and each final check. */
export function GET({ params }: LanguageRoute): Response {
  const t = textsIn(params.language);
  const { modules, aliases } = trainingOutline(params.language);
  const checkOf = ({ id, check, title }: OutlineModule): [string, [string, string]][] =>
    check === undefined
      ? []
      : [[`check:${id}`, [check, t('training-progress.goOn.check', { module: title })]]];
  const places = new Map(
    modules.flatMap((module): [string, [string, string]][] => [
      ...module.lessons.map(({ id, href, title }): [string, [string, string]] => [id, [href, title]]),
      ...checkOf(module),
    ]),
  );
  for (const [old, now] of Object.entries(aliases)) {
    const place = places.get(now);
    if (place) places.set(old, place);
  }
  return Response.json(Object.fromEntries(places));
}
