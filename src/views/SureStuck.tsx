import type { CourseData } from './Course.tsx';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';
import { AnswerTo, type OpenPairQuestion, StuckReasons } from './PairQuestions.tsx';
import { PostForm } from './PostForm.tsx';

export interface SureStuckData extends Pick<CourseData, 'side' | 'token' | 'facts'> {
  asked: Pick<OpenPairQuestion, 'question' | 'round' | 'after'>;
  /** The page on which to choose another answer. */
  back: string;
}

/** Asks why it does not work between two people, and says what happens, before that answer counts. */
export function SureStuck({ t, contact, data }: LinkPageProps & { data: SureStuckData }) {
  const { side, token, facts, asked, back } = data;
  const title = t('link-pages.course.stuck.title');
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={title}
      head={
        <p class="lead" id="stuck-text">
          {t(`link-pages.course.stuck.${side}`, facts)}
        </p>
      }
    >
      <PostForm t={t} purpose="course" token={token} class="stack" label={title}>
        <AnswerTo {...asked} />
        <input name="sure" type="hidden" value="yes" />
        <StuckReasons t={t} />
        <p class="form-flow__buttons">
          <button class="button" name="step" type="submit" value="stuck" aria-describedby="stuck-text">
            {t('link-pages.course.stuck.button')}
          </button>
          <a class="button" data-kind="secondary" href={back}>
            {t('link-pages.course.stuck.back')}
          </a>
        </p>
      </PostForm>
    </LinkPage>
  );
}
