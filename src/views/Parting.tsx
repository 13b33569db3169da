import { PARTING_REASONS } from '../domain/requests/parting.ts';
import type { LinkPageProps } from './LinkPage.tsx';
import { SurePage } from './SurePage.tsx';

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
    <SurePage
      {...{ t, contact, token }}
      purpose="course"
      title={text(`${side}.sure`)}
      text={text('told')}
      more={<p>{text(`${side}.then`)}</p>}
      button={{ name: 'step', value: 'part', text: text(`${side}.button`) }}
      back={{ href: back, text: text('back') }}
    >
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
    </SurePage>
  );
}
