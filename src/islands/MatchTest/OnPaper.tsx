import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { portalDayInWords } from '../../stores/portal-day.ts';
import { type Answered, inWords } from './in-words.ts';
import type { MatchTestProps } from './props.ts';

/** What belongs with the list on paper: the day, where it is from, and the answers that it rests on. */
export function OnPaper(props: MatchTestProps & Answered & { host: string }) {
  const { texts, questions, host } = props;
  const day = portalDayInWords(new Date(), texts['language'] ?? '');
  const answered = questions
    .map((question) => ({ ...question, words: inWords(question, props) }))
    .filter(({ words }) => words !== '');
  return (
    <section class="result-paper">
      <p>{say(texts, 'paper.from', { day, page: host + addressIn(texts, 'matchtest') })}</p>
      {answered.length > 0 && (
        <>
          <h2>{say(texts, 'check.title')}</h2>
          <dl>
            {answered.map(({ id, title, words }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
