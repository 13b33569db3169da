import type { Translate } from '../../domain/texts/texts.ts';
import type { Words } from '../../domain/training/question.ts';
import { wordsIn } from './words.ts';

interface Props {
  t: Translate;
  /** Of what is said. */
  language: string;
  /** A file in `public/`, from "/". */
  src: string;
  kind: 'audio' | 'video';
  title: string;
  minutes: number;
  /** What is said, in time: a .vtt file in `public/`. */
  captions: string;
  /** All that is said. */
  transcript: Words;
}

/** Sound or film, with all that is said in it as text. Nothing loads before somebody plays it. */
export function Media({ t, language, src, kind: Player, title, minutes, captions, transcript }: Props) {
  return (
    <figure class="media">
      <figcaption>
        <strong>{title}</strong>{' '}
        <span class="soft small">{t('training.lesson.minutes', { count: minutes })}</span>
      </figcaption>
      <Player class="no-print" controls preload="none" src={src} aria-label={title}>
        <track kind="captions" srclang={language} src={captions} />
      </Player>
      <details class="media__transcript">
        <summary>{t('training.media.transcript')}</summary>
        <div {...wordsIn(transcript)} />
      </details>
    </figure>
  );
}
