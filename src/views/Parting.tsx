import { PARTING_REASONS } from '../domain/requests/parting.ts';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';
import { PostForm } from './PostForm.tsx';

export interface PartingData {
  side: 'mentor' | 'mentee';
  /** The name of the other side. */
  other: string;
  token: string;
  /** The page of the pair. */
  back: string;
}

/** Asks once more whether a pair should part, and why; that may stay open. */
export function Parting({ t, contact, data }: LinkPageProps & { data: PartingData }) {
  const { side, other, token, back } = data;
  const text = (part: string) => t(`link-pages.course.part.${part}`, { name: other });
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={text(`${side}.sure`)}
      head={
        <>
          <p class="lead" id="part-text">
            {text('told')}
          </p>
          <p>{text(`${side}.then`)}</p>
        </>
      }
    >
      <PostForm t={t} purpose="course" token={token} class="stack" label={text(`${side}.sure`)}>
        <input name="sure" type="hidden" value="yes" />
        <fieldset class="field" aria-describedby="part-hint">
          <legend class="field__label">{text('reason')}</legend>
          <p class="field__hint" id="part-hint">
            {text('reasonHint')}
          </p>
          <div class="choices">
            {PARTING_REASONS.map((reason) => (
              <label class="choice" key={reason}>
                <input name="reason" type="radio" value={reason} />
                <span>{text(`reasons.${reason}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p class="form-flow__buttons">
          <button class="button" name="step" type="submit" value="part" aria-describedby="part-text">
            {text(`${side}.button`)}
          </button>
          <a class="button" data-kind="secondary" href={back}>
            {text('back')}
          </a>
        </p>
      </PostForm>
    </LinkPage>
  );
}
