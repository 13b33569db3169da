import type { FormDefinition } from '../../src/domain/intake/form.ts';
import { formTexts } from '../../src/domain/intake/form-texts.ts';
import { allOf, oneOf } from '../../src/domain/intake/parse-form.ts';
import { reviewLines } from '../../src/domain/intake/review.ts';
import type { FormValues } from '../../src/domain/intake/values.ts';
import { warningsAbout } from '../../src/domain/intake/warnings.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import type { FormMessage } from '../../src/views/form/ErrorSummary.tsx';
import { FormPage } from '../../src/views/FormPage.tsx';
import { ReviewPage } from '../../src/views/Review.tsx';
import type { Env } from '../env.ts';
import type { SiteData } from '../platform/site-data.ts';
import { numberingPlan, pageAddress } from '../platform/portal.ts';
import { renderPage } from '../platform/page.tsx';
import { readSiteConfig } from '../platform/site-config.ts';

/** One form that came in, and what the site knows of it. */
interface Filled {
  env: Env;
  form: FormDefinition;
  values: FormValues;
  data: SiteData;
}

/** The form with everything that was filled in, and what is wrong. From here it is a plain page, without a script. */
export async function formPage(
  { env, form, values, data }: Filled,
  status: number,
  messages: readonly FormMessage[],
): Promise<Response> {
  const { retention } = await readSiteConfig(env);
  const texts = formTexts(data.texts, form);
  const t = translator(texts);
  const choices = data.choices[form.name];
  const matchWishes = allOf(values, 'wish');
  const main = (
    <div class="wrapper" data-width="text">
      <FormPage
        data={{ form, texts, t, choices, values, begin: values, messages, matchWishes }}
        id={oneOf(values, 'id')}
        opened={oneOf(values, 'opened')}
        weeks={retention.requestWeeks}
      />
    </div>
  );
  const titlePrefix = messages.length > 0 ? `${t('error')} ` : '';
  return renderPage(env, pageAddress(data.language, form.pages.form), main, { status, titlePrefix });
}

/**
 * What will be sent, for a visitor without a script; it carries everything to the next step.
 * @param full - ids of the chosen mentors who have no place now.
 */
export async function reviewPage(
  { env, form, values, data }: Filled,
  full: ReadonlySet<string>,
): Promise<Response> {
  const { retention } = await readSiteConfig(env);
  const t = translator(formTexts(data.texts, form));
  const main = (
    <ReviewPage
      data={{
        form,
        t,
        lines: reviewLines(form, values, t, { choices: data.choices[form.name], plan: numberingPlan }),
        warnings: warningsAbout(values, full).map(({ key }) => data.messages[key] ?? key),
      }}
      values={{ ...values, id: [oneOf(values, 'id') || crypto.randomUUID()] }}
      weeks={retention.requestWeeks}
    />
  );
  return renderPage(env, pageAddress(data.language, form.pages.form), main, { title: t('check.title') });
}
