import type { ComponentProps, Ref } from 'preact';
import { say } from '../../domain/texts/texts.ts';
import { LiveText } from '../../views/LiveText.tsx';
import { QuestionPage } from './QuestionPage.tsx';

interface Props extends Omit<ComponentProps<typeof QuestionPage>, 'question' | 'index' | 'shown'> {
  form: Ref<HTMLFormElement>;
  /** The place of the question on the screen; -1 when none is. */
  shown: number;
  /** What comes next is the look at the answers. */
  toCheck: boolean;
  onInput: (event: Event) => void;
  onSubmit: (event: Event) => void;
  onSkip: () => void;
}

/** All questions as one form, of which one is on the screen. */
export function QuestionForm(props: Props) {
  const { texts, questions, form, shown, toCheck, error, onInput, onSubmit, onSkip } = props;
  const isAsking = shown >= 0;
  return (
    <form
      class="form-flow"
      data-paged
      hidden={!isAsking}
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
        <p class="form-flow__buttons">
          <button class="button" type="submit">
            <LiveText>{say(texts, toCheck ? 'question.toCheck' : 'question.next')}</LiveText>
          </button>
          <button class="button" data-kind="quiet" type="button" onClick={onSkip}>
            {say(texts, 'question.skip')}
          </button>
        </p>
      )}
    </form>
  );
}
