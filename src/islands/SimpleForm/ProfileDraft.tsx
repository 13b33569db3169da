import { profileDraft } from '../../domain/intake/profile-draft.ts';
import { say } from '../../domain/texts/texts.ts';
import type { SimpleFormProps } from './props.ts';

interface Props extends Pick<SimpleFormProps, 'texts'> {
  answers: unknown;
}

/** The profile that follows from the answers of somebody who wants to become a mentor; nothing for other answers. */
export function ProfileDraft({ texts, answers }: Props) {
  const draft = profileDraft(answers, new Date());
  if (draft === undefined) return null;
  return (
    <div class="field">
      <h2>{say(texts, 'draft-profile.title')}</h2>
      <p class="field__hint" id="profile-draft-hint">
        {say(texts, 'draft-profile.text')}
      </p>
      <label class="field__label" for="profile-draft">
        {say(texts, 'draft-profile.label')}
      </label>
      <textarea
        class="input"
        id="profile-draft"
        aria-describedby="profile-draft-hint"
        readOnly
        rows={12}
        value={draft}
      />
    </div>
  );
}
