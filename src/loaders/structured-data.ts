import { localDay } from '../domain/calendar/local-day.ts';
import type { Site } from '../schemas/site.ts';

/** What a page says of its subject in the words of schema.org, for search engines: data in the page, never a script. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** Who offers what the page is about. */
const nameOf = ({ name, url }: Site) => ({ '@type': 'Organization', name, url });

export const aboutOrganisation = (site: Site): StructuredData => ({ ...nameOf(site), email: site.email });

interface Text {
  title: string;
  summary: string;
  /** When somebody last checked that it is right; when it was changed nobody keeps. */
  reviewed: Date;
}

/** A file says a day and no time: YAML reads it as the midnight of UTC. */
const checkedOn = (date: Date) => ({ '@type': 'WebPage', lastReviewed: localDay(date, 'UTC') });

export const aboutArticle = ({ title, reviewed }: Text, inLanguage: string, site: Site): StructuredData => ({
  '@type': 'Article',
  headline: title,
  inLanguage,
  publisher: nameOf(site),
  mainEntityOfPage: checkedOn(reviewed),
});

export const aboutCourse = (
  { title, summary, reviewed, minutes }: Text & { minutes: number },
  inLanguage: string,
  site: Site,
): StructuredData => ({
  '@type': 'Course',
  name: title,
  description: summary,
  inLanguage,
  timeRequired: `PT${minutes.toString()}M`,
  provider: nameOf(site),
  mainEntityOfPage: checkedOn(reviewed),
});

interface Mentor {
  name: string;
  example: boolean;
  /** Whether this mentor agrees to it. */
  inSearchEngines: boolean;
}

/** Only of a real mentor who agrees; of anybody else nothing is said. */
export const aboutPerson = (
  { name, example, inSearchEngines }: Mentor,
  jobTitle: string,
  url: string,
): StructuredData | undefined =>
  inSearchEngines && !example ? { '@type': 'Person', name, jobTitle, url } : undefined;
