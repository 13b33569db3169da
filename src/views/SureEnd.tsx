import type { LinkPurpose } from '../domain/links/link-pages.ts';
import type { Facts } from '../domain/texts/texts.ts';
import type { LinkPageProps } from './LinkPage.tsx';
import { SurePage } from './SurePage.tsx';

/** What somebody can end behind a link, by the field of the button that does it; also the names of the sentences. */
const ENDS = {
  finish: { name: 'step', value: 'finish' },
  stop: { name: 'step', value: 'stop' },
  withdraw: { name: 'withdraw', value: 'yes' },
  withdrawMessage: { name: 'withdraw', value: 'yes' },
  links: { name: 'links', value: 'end' },
} as const;

export type End = keyof typeof ENDS;

export interface SureEndData {
  end: End;
  /** Of the link that opened the page. */
  purpose: LinkPurpose;
  token: string;
  /** The page on which nothing has ended. */
  back: string;
  /** For the sentences: the other of a pair, or what was sent, in a word. */
  facts: Facts;
}

/** Asks once more whether something should end that cannot be turned back: one tap on a phone ends nothing. */
export function SureEnd({ t, contact, data }: LinkPageProps & { data: SureEndData }) {
  const { end, purpose, token, back, facts } = data;
  const text = (part: string) => t(`link-pages.sure.${end}.${part}`, facts);
  return (
    <SurePage
      {...{ t, contact, purpose, token }}
      title={text('title')}
      text={text('text')}
      button={{ ...ENDS[end], text: text('button') }}
      back={{ href: back, text: t('link-pages.sure.back') }}
    />
  );
}
