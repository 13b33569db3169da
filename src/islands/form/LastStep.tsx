import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormDefinition } from '../../domain/intake/form.ts';
import { reviewLines, sentLines, textOfForm } from '../../domain/intake/review.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { warningsAbout } from '../../domain/intake/warnings.ts';
import { say, type Translate } from '../../domain/texts/texts.ts';
import { type Removed, Review } from '../../views/Review.tsx';
import { TakeBack } from '../../views/TakeBack.tsx';
import type { FormProps } from './props.ts';
import { Retry } from './Retry.tsx';
import type { WhyFailed } from './send.ts';

interface Props extends Pick<FormProps, 'choices' | 'plan' | 'messages' | 'contact'> {
  definition: FormDefinition;
  t: Translate;
  values: FormValues;
  heading: Ref<HTMLHeadingElement>;
  onChange: (field: string) => void;
  onRemove: (field: string, value: string) => void;
  /** Puts back the values from before something was taken out. */
  onRestore: (before: FormValues) => void;
  /** Why it could not be sent; left out when nothing went wrong. */
  failed: WhyFailed | undefined;
  onRetry: () => void;
}

/** The last step: what will be sent, and what to do when it cannot be. It comes once somebody begins to fill in. */
export function LastStep(props: Props) {
  const { definition, t, choices, plan, messages, contact, values, heading, failed } = props;
  const { onChange, onRemove, onRestore, onRetry } = props;
  const [removed, setRemoved] = useState<Removed & { before: FormValues }>();
  const list = useRef<HTMLDListElement>(null);
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), [removed]);
  const lines = reviewLines(definition, values, t, { choices, plan });
  const full = new Set(choices.mentors?.filter(({ room }) => room === 'full').map(({ id }) => id));
  return (
    <>
      <Review
        data={{
          form: definition,
          t,
          lines,
          warnings: warningsAbout(values, full).map(({ key }) => say(messages, key)),
        }}
        played={{
          heading,
          list,
          onChange,
          onRemove(it) {
            setRemoved({ ...it, before: values });
            onRemove(it.field, it.value);
          },
          takeBack: removed && {
            place: removed.place,
            part: (
              <TakeBack
                text={t('check.removed', { what: removed.text })}
                label={t('draft.undo')}
                box={message}
                onUndo={() => {
                  onRestore(removed.before);
                  setRemoved(undefined);
                  list.current?.focus({ preventScroll: true });
                }}
              />
            ),
          },
        }}
      />
      {failed && <Retry {...{ t, messages, contact, onRetry }} why={failed} text={textOfForm(lines)} />}
    </>
  );
}

/** What was sent, to read once more on the page after sending. */
export const linesSent = ({
  definition,
  t,
  choices,
  plan,
  values,
}: Pick<Props, 'definition' | 't' | 'choices' | 'plan' | 'values'>) =>
  sentLines(reviewLines(definition, values, t, { choices, plan }), t);
