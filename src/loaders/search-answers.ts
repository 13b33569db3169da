import type { SearchAnswer } from '../domain/search/answers.ts';
import type { AddressName } from '../domain/texts/addresses.ts';
import { type Language, textsIn } from './texts.ts';

/** The answers of `content/interface/<language>/search-answers.yaml`. */
export function searchAnswers(language: Language): SearchAnswer[] {
  const t = textsIn(language);
  const texts = t.section('search-answers');
  const names = Object.keys(texts).flatMap((key) =>
    key.endsWith('.text') ? key.split('.').slice(0, 1) : [],
  );
  return names.map((name) => {
    const say = (key: string) => t(`search-answers.${name}.${key}`);
    return {
      words: say('searchWords').split(' '),
      text: say('text'),
      label: say('label'),
      href: t.href(say('to') as AddressName),
    };
  });
}
