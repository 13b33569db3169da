import type { CourseData } from './Course.tsx';
import type { LinkPageProps } from './LinkPage.tsx';
import { AnswerTo, type OpenPairQuestion, StuckReasons } from './PairQuestions.tsx';
import { SurePage } from './SurePage.tsx';

export interface SureStuckData extends Pick<CourseData, 'side' | 'token' | 'facts'> {
  asked: Pick<OpenPairQuestion, 'question' | 'round' | 'after'>;
  /** The page on which to choose another answer. */
  back: string;
}

/** Asks why it does not work between two people, and says what happens, before that answer counts. */
export function SureStuck({ t, contact, data }: LinkPageProps & { data: SureStuckData }) {
  const { side, token, facts, asked, back } = data;
  const text = (part: string) => t(`link-pages.course.stuck.${part}`, facts);
  return (
    <SurePage
      {...{ t, contact, token }}
      purpose="course"
      title={text('title')}
      text={text(side)}
      button={{ name: 'step', value: 'stuck', text: text('button') }}
      back={{ href: back, text: text('back') }}
    >
      <AnswerTo {...asked} />
      <StuckReasons t={t} />
    </SurePage>
  );
}
