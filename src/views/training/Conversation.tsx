import { portraitOf } from '../../domain/portrait/portrait.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import type { PractiseConversation, Scene } from '../../domain/training/conversation.ts';
import { Portrait } from '../Portrait.tsx';
import { ReadAloud } from '../ReadAloud.tsx';
import { wordsIn } from './words.ts';

/**
 * A conversation to practise. On paper and without JavaScript it is a list of scenes with a number, in which every
 * choice links to the scene that follows and says its number. The script of the lesson shows one scene at a time, below
 * what was said before.
 */
export function Conversation({ conversation, t }: { conversation: PractiseConversation; t: Translate }) {
  const { id, title, scenes } = conversation;
  return (
    <section class="conversation" id={id} data-conversation={id} data-read aria-labelledby={`${id}-title`}>
      <p class="exercise__label">
        {t('training.conversation.label')} <ReadAloud t={t} />
      </p>
      <h3 id={`${id}-title`}>{title}</h3>
      <p class="soft small" data-plain-only>
        {t('training.conversation.plain')}
      </p>
      <ol
        class="conversation__said no-print"
        role="list"
        aria-label={t('training-progress.talk.so')}
        data-so-far
        hidden
      />
      <div class="conversation__scenes">
        {scenes.map((scene) => (
          <OneScene key={scene.id} scene={scene} conversation={conversation} t={t} />
        ))}
      </div>
      <p data-step-back hidden>
        <button class="button" data-kind="quiet" type="button">
          {t('training-progress.talk.stepBack')}
        </button>
      </p>
      <Back t={t} />
      <template data-template="said">
        <li>
          <p class="conversation__mine">
            <strong class="conversation__who">{t('training-progress.talk.said')}: </strong>
            <span />
          </p>
        </li>
      </template>
    </section>
  );
}

/** The road to the end, where the script puts what was said, why it did what it did, and the turn that was missed. */
const Back = ({ t }: { t: Translate }) => (
  <div class="conversation__back" data-back hidden>
    <h4>{t('training-progress.talk.back')}</h4>
    <ol class="conversation__looked" role="list" />
    <p>
      <button class="button" data-kind="secondary" type="button" data-again>
        {t('training-progress.talk.again')}
      </button>
    </p>
    <template data-template="looked">
      <li>
        <p class="conversation__words" />
        <p />
      </li>
    </template>
    <template data-template="missed">
      <div class="conversation__missed">
        <p>
          <strong>{t('training-progress.talk.missed')}</strong>
        </p>
        <p class="conversation__words" />
        <p />
      </div>
    </template>
  </div>
);

interface SceneProps {
  scene: Scene;
  conversation: PractiseConversation;
  t: Translate;
}

function OneScene({ scene, conversation: { id, scenes, face }, t }: SceneProps) {
  const numberOf = (name: string) => scenes.findIndex((one) => one.id === name) + 1;
  const { who, end, text, choices } = scene;
  return (
    <div
      class="conversation__scene"
      id={`${id}_${scene.id}`}
      data-scene={scene.id}
      data-end={end}
      tabindex={-1}
    >
      <p class="soft small" data-plain-only data-pagefind-ignore>
        {t('training.conversation.number', { number: numberOf(scene.id) })}
      </p>
      {end && <p class="conversation__end">{t(`training.conversation.end.${end}`)}</p>}
      <div class="conversation__turn">
        {who && <Portrait portrait={portraitOf(who, face)} name={who} />}
        <div class="conversation__bubble">
          {who && <p class="conversation__who">{t('training.conversation.says', { who })}</p>}
          <div class="conversation__text" {...wordsIn(text)} />
        </div>
      </div>
      {choices.length > 0 && (
        <p class="conversation__ask" data-needs-script>
          {t('training-progress.talk.going')}
        </p>
      )}
      {choices.map(({ id: choice, to, says, why }) => (
        <div class="conversation__choice" key={choice} data-choice={choice} data-to={to}>
          <a class="conversation__says" href={`#${id}_${to}`}>
            {says}
          </a>
          <details class="exercise__why" data-why>
            <summary>{t('training.conversation.why')}</summary>
            <p>{why}</p>
          </details>
          <p class="soft small" data-plain-only data-pagefind-ignore>
            {t('training.conversation.next', { number: numberOf(to) })}
          </p>
        </div>
      ))}
    </div>
  );
}
