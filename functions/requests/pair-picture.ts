import { FORMS } from '../../src/domain/intake/forms.ts';
import { requestForm } from '../../src/domain/intake/request-form.ts';
import { storedValues } from '../../src/domain/intake/stored-values.ts';
import type { PathStep } from '../../src/domain/matching/mentor.ts';
import { portraitOf } from '../../src/domain/portrait/portrait.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import type { FaceOf } from '../../src/views/LinkPage.tsx';
import type { Roads } from '../../src/views/PairRoads.tsx';
import type { RoadPoint } from '../../src/views/TwoRoads.tsx';
import type { Submission } from '../database/submission.ts';
import type { SiteData } from '../platform/site-data.ts';

/** A mentor as pages draw one; nothing of somebody who is not in the portal any more. */
export function faceOf(
  { mentors }: Pick<SiteData, 'mentors'>,
  id: string | null | undefined,
): FaceOf | undefined {
  const mentor = mentors.get(id ?? '');
  return mentor && { name: mentor.name, portrait: portraitOf(id ?? '', mentor.portrait) };
}

/** What somebody wrote in the own words of a form, such as the question of a request. */
export function questionIn({ form, answers }: Submission): string | undefined {
  const { fields } = FORMS[form];
  const text = fields.find(({ kind }) => kind === 'text');
  return text && storedValues(fields, answers)[text.name]?.[0];
}

/**
 * The road of the mentor of now, that of the mentee as far as the request says, and what both want to talk about; without a topic that
 * both named there is nothing to draw. `own`: the name of the mentee, for the mentor. Only the mentor reads where the mentee works: the
 * pages of the mentee show nothing that says who asked.
 */
export function roadsOf(submission: Submission, data: SiteData, own?: string): Roads | undefined {
  const mentor = data.mentors.get(submission.mentorId ?? '');
  if (!mentor) return undefined;
  const t = translator(data.texts);
  const { profession = {}, setting = {} } = data.choices.mentor.options;
  const { topics = {} } = data.choices.request.options;
  const { topics: asked = [], organisation = [] } = storedValues(requestForm.fields, submission.answers);
  const inWords = (some: readonly string[]) => some.map((topic) => topics[topic] ?? topic).join(', ');
  const shared = mentor.topics.filter((topic) => asked.includes(topic));
  if (shared.length === 0) return undefined;
  const also = asked.filter((topic) => !shared.includes(topic));
  const first = mentor.name.split(' ')[0] ?? mentor.name;
  const self = t('matchtest.roads.self');
  const say = (part: 'start' | 'now', ownPart: string) =>
    own === undefined ? t(`matchtest.roads.${part}`, { name: first }) : t(`link-pages.roads.${ownPart}`);
  const work = (label: string, step: PathStep): RoadPoint => ({
    who: 'mentor',
    label,
    text: profession[step.profession] ?? step.profession,
    more: setting[step.setting],
  });
  const ofMentee = (label: string, text: string): RoadPoint[] =>
    text === '' ? [] : [{ who: 'you', label, text }];
  const [start] = mentor.path;
  const last = mentor.path.at(-1);
  return {
    label:
      own === undefined
        ? t('link-pages.roads.label', { mentor: first })
        : t('link-pages.roads.ownLabel', { name: own }),
    sides: own === undefined ? { mentor: first, you: self } : { mentor: self, you: own.split(' ')[0] ?? own },
    points: [
      ...(start && start !== last ? [work(say('start', 'ownStart'), start)] : []),
      ...(last ? [work(say('now', 'ownNow'), last)] : []),
      ...(own === undefined
        ? []
        : ofMentee(t('link-pages.roads.works', { name: own }), organisation[0] ?? '')),
      ...ofMentee(
        own === undefined ? t('link-pages.roads.ownAsks') : t('link-pages.roads.asks', { name: own }),
        inWords(also),
      ),
      { who: 'shared', label: t('link-pages.roads.together'), text: inWords(shared) },
    ],
  };
}
