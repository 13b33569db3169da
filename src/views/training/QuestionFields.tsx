import type { ComponentChildren } from 'preact';
import type { Translate } from '../../domain/texts/texts.ts';
import type { AskedQuestion } from '../../domain/training/check/question.ts';
import type {
  ChoiceQuestion,
  MatchQuestion,
  OrderQuestion,
  Question,
  TextQuestion,
} from '../../domain/training/question.ts';
import { wordsIn } from './words.ts';

interface Props<Kind> {
  question: Kind;
  t: Translate;
  /** What is chosen, as in `Answer.opt`. */
  given?: readonly string[];
}

/** What there is to choose, to place or to fill in. A question that comes with its answers has the reason at each of them. */
export function QuestionFields({ question, t, given = [] }: Props<Question | AskedQuestion>) {
  switch (question.kind) {
    case 'one':
    case 'more':
      return <Choices question={question} t={t} given={given} />;
    case 'order':
      return <Places question={question} t={t} given={given} />;
    case 'match':
      return <Pairs question={question} t={t} />;
    case 'text':
      return <TextField question={question} t={t} />;
  }
}

interface PartProps {
  id: string;
  kind?: 'option' | 'pair';
  /** The field and its words. */
  children: ComponentChildren;
  why?: ComponentChildren;
}

const Part = ({ id, kind = 'option', children, why }: PartProps) => (
  <li class={kind === 'pair' ? 'exercise__pair' : 'exercise__option'} data-option={id}>
    <div class="exercise__choice">{children}</div>
    {why}
  </li>
);

interface WhyProps {
  t: Translate;
  /** What is right, in front of the reason. */
  verdict: string;
  why: string;
  /** The script says it in another way. */
  isPlainOnly?: boolean;
}

const Why = ({ t, verdict, why, isPlainOnly }: WhyProps) => (
  <details class="exercise__why" data-why>
    <summary>{t('training.question.why')}</summary>
    <p>
      <strong data-plain-only={isPlainOnly}>{verdict}</strong> {why}
    </p>
  </details>
);

function Choices({ question, t, given = [] }: Props<ChoiceQuestion | AskedQuestion>) {
  const { id, kind, options } = question;
  return (
    <ul class="exercise__parts" role="list">
      {options.map((option) => {
        const field = `${id}_${option.id}`;
        const isRight = 'right' in option && option.right;
        const verdict = t(`training.question.${isRight ? 'right' : 'wrong'}`);
        return (
          <Part
            key={option.id}
            id={option.id}
            why={'why' in option && <Why t={t} verdict={verdict} why={option.why} isPlainOnly />}
          >
            <input
              id={field}
              type={kind === 'more' ? 'checkbox' : 'radio'}
              name={id}
              value={option.id}
              checked={given.includes(option.id)}
            />
            <label for={field} {...wordsIn(option.text)} />
          </Part>
        );
      })}
    </ul>
  );
}

function Places({ question: { id, options }, t, given = [] }: Props<OrderQuestion | AskedQuestion>) {
  return (
    <ul class="exercise__parts" role="list">
      {options.map((option) => {
        const field = `${id}_${option.id}`;
        const why = 'place' in option && (
          <Why
            t={t}
            verdict={t('training.question.isPlace', { place: option.place })}
            why={option.why}
            isPlainOnly
          />
        );
        return (
          <Part key={option.id} id={option.id} why={why}>
            {/* Named by its sentence, and then by what it asks. The style sheet puts the list in front. */}
            <label for={field}>
              <span {...wordsIn(option.text)} />{' '}
              <span class="visually-hidden">{t('training.question.place')}</span>
            </label>
            <select id={field} name={id}>
              <option value="">-</option>
              {options.map((_, index) => {
                const place = `${option.id}:${index + 1}`;
                return (
                  <option key={place} value={place} selected={given.includes(place)}>
                    {index + 1}
                  </option>
                );
              })}
            </select>
          </Part>
        );
      })}
    </ul>
  );
}

function Pairs({ question: { id, options }, t }: Props<MatchQuestion>) {
  const matches = options.toSorted((a, b) => a.match.localeCompare(b.match));
  return (
    <>
      <div class="exercise__from" data-pagefind-ignore>
        <p>{t('training.question.from')}</p>
        <ul>
          {matches.map(({ id: option, match }) => (
            <li key={option}>{match}</li>
          ))}
        </ul>
      </div>
      <ul class="exercise__parts" role="list">
        {options.map(({ id: option, text, match, why }) => (
          <Part key={option} id={option} kind="pair" why={<Why t={t} verdict={`${match}.`} why={why} />}>
            <label for={`${id}_${option}`} {...wordsIn(text)} />
            <select id={`${id}_${option}`}>
              <option value="">{t('training.question.choose')}</option>
              {matches.map((one) => (
                <option key={one.id} value={`${option}:${one.id}`}>
                  {one.match}
                </option>
              ))}
            </select>
          </Part>
        ))}
      </ul>
    </>
  );
}

const TextField = ({ question: { id }, t }: Props<TextQuestion>) => (
  <p class="exercise__field">
    <label for={`${id}-field`}>{t('training.question.answer')}</label>
    <input id={`${id}-field`} type="text" dir="auto" name={id} maxlength={200} />
  </p>
);
