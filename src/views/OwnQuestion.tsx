import type { Translate } from '../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** Of a mentor who reads it: whose question it is. */
  name?: string | undefined;
  question: string;
}

/** What somebody asked, folded: who looks along does not read it. */
export const OwnQuestion = ({ t, name, question }: Props) => (
  <details class="fold">
    <summary>{name === undefined ? t('link-pages.question') : t('link-pages.questionOf', { name })}</summary>
    <blockquote class="link-page__question" dir="auto">
      {question}
    </blockquote>
  </details>
);
