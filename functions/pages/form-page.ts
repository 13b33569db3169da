import type { FormValues } from '../../src/domain/intake/values.ts';
import type { Env } from '../env.ts';
import { escape } from './escape.ts';
import type { SiteData } from './site-data.ts';

/** A message at a field, or about the whole form when no field is named. */
export interface FormMessage {
  field?: string;
  text: string;
}

/** The control that a message is about. */
const controls = (field: string) => (field === 'mentors' ? 'mentor1' : field);

class Fill {
  private select = '';
  private readonly seen = new Set<string>();

  constructor(
    private readonly values: FormValues,
    private readonly invalid: ReadonlySet<string>,
  ) {}

  private mark(element: Element) {
    const id = element.getAttribute('id') ?? '';
    if (!this.invalid.has(id)) return;
    const describedBy = [element.getAttribute('aria-describedby'), `${id}-error`].filter(Boolean).join(' ');
    element.setAttribute('aria-describedby', describedBy);
    if (element.tagName !== 'fieldset') element.setAttribute('aria-invalid', 'true');
  }

  element(element: Element) {
    const given = this.values[element.getAttribute('name') ?? ''];
    this.mark(element);
    if (element.tagName === 'textarea' && given?.[0] !== undefined) element.setInnerContent(given[0]);
    if (element.tagName === 'select') this.select = element.getAttribute('name') ?? '';
    if (element.tagName === 'option') this.option(element);
    if (element.tagName === 'input') this.input(element, given ?? []);
  }

  /** Whether the page has a box for this value. */
  shows(name: string, value: string): boolean {
    return this.seen.has(`${name} ${value}`);
  }

  private option(element: Element) {
    const chosen = this.values[this.select]?.[0] ?? '';
    if (element.getAttribute('value') === chosen) element.setAttribute('selected', '');
    else element.removeAttribute('selected');
  }

  private input(element: Element, given: readonly string[]) {
    const type = element.getAttribute('type') ?? 'text';
    if (type === 'radio' || type === 'checkbox') {
      this.seen.add(`${element.getAttribute('name') ?? ''} ${element.getAttribute('value') ?? ''}`);
      if (given.includes(element.getAttribute('value') ?? 'on')) element.setAttribute('checked', '');
      else element.removeAttribute('checked');
    } else if (given[0] !== undefined) element.setAttribute('value', given[0]);
  }
}

/** Wishes come from the matchtest: the static page has no box for them, and they must not get lost on the way. */
function carryWishes(form: Element, values: FormValues, isShown: (wish: string) => boolean) {
  form.onEndTag((end) => {
    for (const wish of (values['wish'] ?? []).filter((one) => !isShown(one))) {
      end.before(`<input type="hidden" name="wish" value="${escape(wish)}">`, { html: true });
    }
  });
}

/** The form of the static site with everything that was filled in, and what is wrong. */
export async function formPage(
  env: Env,
  path: string,
  values: FormValues,
  messages: readonly FormMessage[],
  data: Pick<SiteData, 'messages'>,
): Promise<Response> {
  const page = await env.ASSETS.fetch(`https://assets.local${path}`);
  const texts = new Map(messages.map(({ field, text }) => [controls(field ?? ''), text]));
  const fill = new Fill(values, new Set(texts.keys()));
  const show = (element: Element) => {
    element.removeAttribute('hidden');
  };
  let current: string | undefined;
  const rewriter = new HTMLRewriter()
    // From here the page is a plain form: a script that starts it anew would empty the fields again.
    .on('astro-island', { element: (island) => void island.removeAndKeepContent() })
    .on('main form', { element: (form) => carryWishes(form, values, (wish) => fill.shows('wish', wish)) })
    .on('main input, main textarea, main select, main option, main fieldset', fill)
    // What is chosen or wrong in a closed list must be seen.
    .on('main details[data-fold-of]', {
      element(fold) {
        const field = fold.getAttribute('data-fold-of') ?? '';
        if (texts.has(field) || values[field]?.some(Boolean)) fold.setAttribute('open', '');
      },
    })
    .on('main [data-field]', {
      element(element) {
        if (texts.has(element.getAttribute('data-field') ?? '')) element.setAttribute('data-invalid', '');
      },
    })
    .on('main [data-error-for]', {
      element(element) {
        current = texts.get(element.getAttribute('data-error-for') ?? '');
        if (current !== undefined) show(element);
      },
    })
    .on('main [data-error-text]', {
      element(element) {
        if (current !== undefined) element.setInnerContent(current);
      },
    });
  if (messages.length > 0) {
    const items = messages.map(({ field, text }) =>
      field === undefined
        ? `<li>${escape(text)}</li>`
        : `<li><a href="#${escape(controls(field))}">${escape(text)}</a></li>`,
    );
    rewriter
      .on('main [data-error-summary]', {
        element(summary) {
          show(summary);
          // Without JavaScript nothing else can bring the focus here.
          summary.setAttribute('autofocus', '');
        },
      })
      .on('main [data-error-list]', {
        element: (list) => void list.setInnerContent(items.join(''), { html: true }),
      })
      .on('title', { element: (title) => void title.prepend(`${data.messages['error'] ?? ''} `) });
  }
  return rewriter.transform(new Response(page.body, page));
}
