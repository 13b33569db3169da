import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  id: string;
  /** What it wipes: a text of `training-progress`, which has one for each step. */
  wipes: 'module.reset' | 'overview.wipe';
  /** What the script shows after a button was pressed. */
  shown?: 'question' | 'done';
}

/** A button that wipes something, with a step in between. */
export function SureStep({ t, id, wipes, shown }: Props) {
  const say = (step: string) => t(`training-progress.${wipes}${step}`);
  return (
    <div class="sure-step" data-sure-step>
      <button class="button" data-kind="secondary" type="button" data-ask hidden={shown === 'question'}>
        {say('')}
      </button>
      <div
        data-certain
        hidden={shown !== 'question'}
        role="group"
        aria-labelledby={`${id}-certain`}
        tabIndex={-1}
      >
        <p id={`${id}-certain`}>{say('Sure')}</p>
        <p class="cluster">
          <button class="button" type="button" data-yes>
            {say('Yes')}
          </button>
          <button class="button" data-kind="secondary" type="button" data-no>
            {say('No')}
          </button>
        </p>
      </div>
      <p data-after hidden={shown !== 'done'} tabIndex={-1}>
        {say('Done')}
      </p>
    </div>
  );
}
