import * as v from 'valibot';
import type { RequestInWords } from '../../src/views/Answer.tsx';
import type { SiteData } from '../platform/site-data.ts';

const text = v.fallback(v.string(), '');
const texts = v.fallback(v.array(v.string()), []);

const shape = v.object({
  name: text,
  organisation: text,
  question: text,
  topics: texts,
  wishes: texts,
  contact: v.fallback(
    v.variant('reach', [
      v.object({ reach: v.literal('email'), email: v.string() }),
      v.object({ reach: v.picklist(['phone', 'app']), phone: v.string() }),
    ]),
    { reach: 'email', email: '' },
  ),
});

/** The opened answers of a match request in words: labels instead of ids, a comma between more than one. */
export function requestInWords(answers: unknown, { labels }: Pick<SiteData, 'labels'>): RequestInWords {
  const { contact, topics, wishes, ...rest } = v.parse(shape, answers);
  const inWords = (field: string, ids: readonly string[]) =>
    ids.map((id) => labels[`${field}:${id}`] ?? labels[id] ?? id).join(', ');
  return {
    ...rest,
    topics: inWords('topics', topics),
    wishes: inWords('wish', wishes),
    reach:
      contact.reach === 'email'
        ? { way: 'email', words: contact.email, href: `mailto:${contact.email}` }
        : {
            way: contact.reach,
            words: contact.phone,
            href: `tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`,
          },
  };
}
