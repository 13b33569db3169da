import { localDay } from '../../../domain/calendar/local-day.ts';
import { filterable } from '../../../domain/directory/groups.ts';
import type { IslandContext } from '../../../islands/fixtures/fixture.ts';
import { MATCHTEST_LEADS_TO } from '../../../islands/MatchTest/props.ts';
import { compareContent } from '../../../loaders/compare.ts';
import { filterOptions } from '../../../loaders/filter-options.ts';
import { allFormChoices } from '../../../loaders/form-props.ts';
import { readLogo } from '../../../loaders/logo.ts';
import { matchTestContent } from '../../../loaders/matching.ts';
import { roomOf } from '../../../loaders/mentor-words.ts';
import { mentorFacts } from '../../../loaders/mentors.ts';
import { contactDetails, readSite } from '../../../loaders/site.ts';
import { type Language, readTexts, textsIn } from '../../../loaders/texts.ts';

/** What the fixtures of views and islands take from the content. */
export async function fixtureContext(language: Language): Promise<IslandContext> {
  const t = textsIn(language);
  const now = new Date();
  const mentors = await mentorFacts(now);
  const has = mentors.map((mentor) => filterable(mentor, roomOf(mentor.availability, now)));
  return {
    language,
    t,
    texts: readTexts(language),
    contact: contactDetails(),
    plan: readSite().numberingPlan,
    logo: readLogo(),
    choices: await allFormChoices(language),
    mentors,
    today: localDay(now, readSite().timeZone),
    filterable: has,
    filter: {
      texts: t.section('mentors.filter', ['contact']),
      options: filterOptions(has, language),
      total: mentors.length,
    },
    matchTest: { texts: t.section('matchtest', MATCHTEST_LEADS_TO), ...matchTestContent(language) },
    keep: t.section('mentors.keep', ['compare']),
    compare: compareContent(language),
  };
}
