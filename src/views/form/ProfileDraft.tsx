import type { Translate } from '../../domain/texts/texts.ts';

/** The profile that follows from the answers of somebody who wants to become a mentor. `t` is of that form. */
export function ProfileDraft({ t, draft }: { t: Translate; draft: string }) {
  return (
    <div class="field">
      <h2>{t('draft-profile.title')}</h2>
      <p class="field__hint" id="profile-draft-hint">
        {t('draft-profile.text')}
      </p>
      <label class="field__label" for="profile-draft">
        {t('draft-profile.label')}
      </label>
      <textarea
        class="input"
        id="profile-draft"
        aria-describedby="profile-draft-hint"
        dir="auto"
        readOnly
        rows={12}
        value={draft}
      />
    </div>
  );
}
