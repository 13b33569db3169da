import type { ComponentProps, Ref } from 'preact';
import { say } from '../../domain/texts/texts.ts';
import { LiveText } from '../../views/LiveText.tsx';
import { chosenValues } from './fields.ts';
import { OwnRoad } from './OwnRoad.tsx';
import { QuestionPage } from './QuestionPage.tsx';

interface Props extends Omit<ComponentProps<typeof QuestionPage>, 'question' | 'index' | 'shown'> {
  form: Ref<HTMLFormElement>;
  /** The place of the question on the screen; -1 when none is. */
  shown: number;
  /** What comes next is the look at the answers. */
  toCheck: boolean;
  /** How many mentors fit so far; undefined until they are loaded. */
  count: number | undefined;
  onInput: (event: Event) => void;
  onSubmit: (event: Event) => void;
}

/** All questions as one form, of which one is on the screen, and beside it the road so far. */
export function QuestionForm(props: Props) {
  const { texts, questions, values, form, shown, toCheck, count, error, onInput, onSubmit } = props;
  const isAsking = shown >= 0;
  const limited = questions[shown]?.fields.find(({ max }) => max !== undefined);
  const chosen = limited && chosenValues(values, limited.id).length;
  const left =
    count === undefined
      ? undefined
      : say(texts, count === 0 ? 'question.leftNone' : 'question.left', { count });
  return (
    <div class="asking" hidden={!isAsking}>
      <form
        class="form-flow"
        data-paged
        ref={form}
        onInput={onInput}
        onSubmit={onSubmit}
        autocomplete="off"
        noValidate
      >
        {questions.map((question, place) => (
          <QuestionPage
            {...props}
            key={question.id}
            question={question}
            index={place}
            shown={place === shown}
            error={place === shown ? error : undefined}
          />
        ))}
        {isAsking && (
          <div class="asking__foot">
            <p class="asking__count" role="status">
              {chosen !== undefined && (
                <LiveText>
                  {say(texts, 'question.chosen', { count: chosen, max: limited?.max ?? 0 })}
                </LiveText>
              )}
              {left !== undefined && (
                <span class="asking__left">
                  <LiveText>{left}</LiveText>
                </span>
              )}
            </p>
            <button class="button" type="submit">
              <LiveText>{say(texts, toCheck ? 'question.toCheck' : 'question.next')}</LiveText>
            </button>
          </div>
        )}
      </form>
      {isAsking && <OwnRoad {...props} left={left} />}
    </div>
  );
}
