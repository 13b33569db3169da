import type { FormValues } from '../../src/domain/intake/values.ts';
import { warningsAbout } from '../../src/domain/intake/warnings.ts';
import type { Env } from '../env.ts';
import { escape } from './escape.ts';
import type { SiteData } from './site-data.ts';

/** What the check page tells next to what was filled in. */
interface CheckData extends SiteData {
  /** Ids of the mentors who have no place now. */
  full: ReadonlySet<string>;
  /** The profile that follows from the answers of somebody who wants to become a mentor. */
  draft: string | undefined;
}

/** Fields that the next step must not take over: it names its own. */
const OWN = new Set(['step']);

/** Lines that stand there only with something in them: their fields are not always there to fill in. */
const ONLY_FILLED = new Set(['wish', 'email', 'phone']);

/** `example` is the word for a mentor who was made up. */
function inWords(
  field: string,
  values: FormValues,
  { labels, mentors }: SiteData,
  example: string | null = null,
): string {
  const given = (values[field] ?? []).filter(Boolean);
  const nameOf = (id: string) => {
    const mentor = mentors.get(id);
    return mentor?.example && example !== null ? `${mentor.name} (${example})` : mentor?.name;
  };
  return given
    .map((value) => nameOf(value) ?? labels[`${field}:${value}`] ?? labels[value] ?? value)
    .join('\n');
}

/** The page that shows what will be sent, for a visitor without JavaScript; it carries all fields to the next step. */
export async function checkPage(
  env: Env,
  path: string,
  values: FormValues,
  data: CheckData,
): Promise<Response> {
  const page = await env.ASSETS.fetch(`https://assets.local${path}`);
  const hidden = Object.entries(values)
    .filter(([name]) => !OWN.has(name))
    .flatMap(([name, all]) =>
      all.map((value) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`),
    );
  const warnings = new Map(
    warningsAbout(values, data.full).map(({ field, key }) => [field, data.messages[key]]),
  );
  return new HTMLRewriter()
    .on('[data-row]', {
      element(element) {
        const field = element.getAttribute('data-row') ?? '';
        if (ONLY_FILLED.has(field) && !inWords(field, values, data)) element.remove();
      },
    })
    .on('[data-value]', {
      element(element) {
        const field = element.getAttribute('data-value') ?? '';
        const words = inWords(field, values, data, element.getAttribute('data-example'));
        if (words) element.setInnerContent(words);
      },
    })
    .on('[data-warning-for]', {
      element(element) {
        const text = warnings.get(element.getAttribute('data-warning-for') ?? '');
        if (text === undefined) return;
        element.removeAttribute('hidden');
        element.setInnerContent(text);
      },
    })
    .on('[data-when-draft]', {
      element(element) {
        if (data.draft !== undefined) element.removeAttribute('hidden');
      },
    })
    .on('[data-profile-draft]', {
      element(element) {
        if (data.draft !== undefined) element.setInnerContent(data.draft);
      },
    })
    .on('[data-when-direct]', { element: (element) => void element.remove() })
    .on('form[data-carry]', { element: (form) => void form.append(hidden.join(''), { html: true }) })
    .transform(new Response(page.body, page));
}
