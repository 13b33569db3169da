const WORDS = 'https://edubadges.nl/static/obv3-glossary.html#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** A field whose value is one word of a fixed list. */
const listed = (field: string, value: string, fragment: string) => ({
  '@id': `${WORDS}${field}`,
  '@type': '@vocab',
  '@context': { [value]: `${WORDS}${fragment}` },
});

/**
 * What the fields of edubadges in a badge mean, as a JSON-LD context of our own: the published one writes `context`
 * for `@context`, and every JSON-LD processor stops there. It holds only what our badges use.
 */
export const EDUCREDENTIAL_CONTEXT = {
  '@context': {
    '@protected': true,
    id: '@id',
    type: '@type',
    EducredentialAchievement: {
      '@id': `${WORDS}EducredentialAchievement`,
      '@context': {
        '@protected': true,
        id: '@id',
        type: '@type',
        assessmentType: listed('assessmentType', 'testing', 'assessment-type-testing'),
        identityChecked: { '@id': `${WORDS}identityChecked`, '@type': `${XSD}boolean` },
        participationType: listed('participationType', 'online', 'participation-type-online'),
        supervisionType: listed(
          'supervisionType',
          'unsupervised with no identity verification',
          'supervision-type-unsupervised-with-no-identity-verification',
        ),
        timeInvestment: { '@id': `${WORDS}timeInvestment`, '@type': `${XSD}integer` },
      },
    },
  },
} as const;
