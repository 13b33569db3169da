import type { Translate } from '../../src/domain/texts/texts.ts';
import type { CheckModule } from '../../src/domain/training/check/module.ts';
import {
  checkTitle,
  type CheckState,
  FinalCheck,
  type NotGraded,
} from '../../src/views/training/FinalCheck.tsx';
import { readTranslate } from '../platform/assets.ts';
import type { Reader } from '../platform/language.ts';
import { renderPage } from '../platform/page.tsx';

const NOT_GRADED = { expired: 410, used: 409, foreign: 422, tries: 429, crowded: 429 } as const;
export const statusOf = (why: NotGraded): (typeof NOT_GRADED)[NotGraded] => NOT_GRADED[why];

function statusOfPage(state: CheckState): number {
  if (state.kind === 'not-graded') return statusOf(state.why);
  return state.kind === 'proof' || (state.kind === 'ask' && state.open.length > 0) ? 422 : 200;
}

/** The title of the static page comes after it, and says which check it is. */
const tabStart = (state: CheckState, view: { module: CheckModule; t: Translate }): string =>
  state.kind === 'ask' ? `${view.t('check.open.tab')} ` : `${checkTitle({ ...view, state })} - `;

/** The page of the final check of a module in this state. What is wrong, and how it went, also stands in the tab. */
export async function finalCheckPage(
  { env, language }: Reader,
  module: CheckModule,
  state: CheckState,
): Promise<Response> {
  const t = await readTranslate(env, language);
  const view = { module, state, t };
  const status = statusOfPage(state);
  const titlePrefix = status === 200 && state.kind === 'ask' ? '' : tabStart(state, view);
  return renderPage(env, t('addresses.check', { module: module.id }), <FinalCheck {...view} />, {
    status,
    titlePrefix,
  });
}
