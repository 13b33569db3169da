import { MARKS, type MarkState } from '../domain/requests/learning-marks.ts';
import type { Side } from '../domain/requests/pair-question.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { PostForm } from './PostForm.tsx';

export interface LearningMarkData {
  side: Side;
  token: string;
  reference: string;
  /** At the end there is a second mark, and both can be counted. */
  isAtEnd: boolean;
  /** Until when the device keeps it, ISO text in UTC. */
  keepUntil: string;
  state: MarkState | null;
}

type Props = { t: Translate } & LearningMarkData;

/** The mark of a mentee for the own learning question, which stays on the device; and for both, whether it may be counted. */
export function LearningMark(props: Props) {
  const { t, side, isAtEnd } = props;
  if (side === 'mentor') return isAtEnd ? <Allow {...props} /> : null;
  const text = (part: string) => t(`link-pages.course.mark.${part}`);
  const moment = isAtEnd ? 'end' : 'start';
  const [tool, label] = isAtEnd ? ['closingTool', 'toolClosing'] : ['firstTalkTool', 'toolFirst'];
  return (
    <section
      class="stack"
      aria-labelledby="mark-title"
      data-learning-mark
      data-reference={props.reference}
      data-keep-until={props.keepUntil}
      data-moment={moment}
      data-texts={JSON.stringify({
        start: text('kept.start'),
        end: text('kept.end'),
        failed: text('failed'),
        missing: text('missing'),
        wiped: text('wiped'),
      })}
    >
      <h2 id="mark-title">{text('title')}</h2>
      <p>{text(`${moment}.text`)}</p>
      <p data-without-script>
        {text(`${moment}.paper`)} <a href={t(`addresses.${tool}`)}>{t(`link-pages.course.${label}`)}</a>
      </p>
      <div class="stack" data-needs-script>
        <p class="field">
          <label class="field__label" for="mark">
            {text(`${moment}.label`)}
          </label>
          <select class="input" id="mark" aria-describedby="mark-hint">
            <option value="">{text('choose')}</option>
            {MARKS.map((mark) => (
              <option key={mark} value={mark}>
                {mark}
              </option>
            ))}
          </select>
        </p>
        <p class="soft small" id="mark-hint">
          {text('private')}
        </p>
        <p class="form-flow__buttons">
          <button class="button" data-kind="secondary" type="button" data-keep>
            {text('keep')}
          </button>
          <button class="button" data-kind="quiet" type="button" data-forget hidden>
            {text('wipe')}
          </button>
          <button class="button" data-kind="secondary" type="button" data-undo hidden>
            {text('undo')}
          </button>
        </p>
        <p role="status" />
      </div>
      {isAtEnd && <Share {...props} />}
    </section>
  );
}

function Share({ t, token, state }: Props) {
  const text = (part: string) => t(`link-pages.course.mark.share.${part}`);
  if (state === 'counted') return <p>{text('counted')}</p>;
  if (state === null) return <p data-needs-script>{text('waits')}</p>;
  return (
    <div data-share hidden>
      <PostForm t={t} purpose="course" token={token} class="stack" label={text('button')}>
        <p>{text('allowed')}</p>
        <input name="start" type="hidden" value="" />
        <input name="end" type="hidden" value="" />
        <label class="choice">
          <input name="agree" type="checkbox" value="yes" required />
          <span>{text('agree')}</span>
        </label>
        <p>
          <button class="button" data-kind="secondary" name="step" type="submit" value="count-marks">
            {text('button')}
          </button>
        </p>
      </PostForm>
    </div>
  );
}

function Allow({ t, token, state }: Props) {
  const text = (part: string) => t(`link-pages.course.mark.mentor.${part}`);
  return (
    <section class="stack" aria-labelledby="mark-title">
      <h2 id="mark-title">{text('title')}</h2>
      <p>{text(state ?? 'text')}</p>
      {state !== 'counted' && (
        <PostForm t={t} purpose="course" token={token} class="stack" labelledBy="mark-title">
          {state === null && (
            <label class="choice">
              <input name="agree" type="checkbox" value="yes" required />
              <span>{text('agree')}</span>
            </label>
          )}
          <p>
            <button
              class="button"
              data-kind="secondary"
              name="step"
              type="submit"
              value={state === null ? 'allow-marks' : 'refuse-marks'}
            >
              {text(state === null ? 'button' : 'refuse')}
            </button>
          </p>
        </PostForm>
      )}
    </section>
  );
}
