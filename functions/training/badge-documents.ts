import type { Env } from '../env.ts';
import type { CheckModule } from '../../src/domain/training/check/module.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';

/** These addresses are in badges, so they must not change as long as a badge is valid. */
const issuerAddress = ({ SITE_URL }: Pick<Env, 'SITE_URL'>) => `${SITE_URL}/badges/issuer.json`;
const achievementAddress = ({ SITE_URL }: Pick<Env, 'SITE_URL'>, module: string) =>
  `${SITE_URL}/badges/${module}.json`;
export const keyAddress = ({ SITE_URL }: Pick<Env, 'SITE_URL'>, kid: string) =>
  `${SITE_URL}/badges/keys/${kid}.json`;

/**
 * Contexts of Open Badges 3.0, in the order that it asks for: its extensions name the kind of schema in a badge, and
 * ours the fields of edubadges.
 */
export const contextsOf = ({ SITE_URL }: Pick<Env, 'SITE_URL'>) =>
  [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    `${SITE_URL}/badges/context.json`,
  ] as const;

/** Who gives the badge: an Open Badges Profile. */
export const issuerDocument = (env: Pick<Env, 'SITE_URL'>, name: string) => ({
  id: issuerAddress(env),
  type: ['Profile'],
  name,
  url: env.SITE_URL,
});

/** What the badge is for: an Open Badges Achievement, with the fields that edubadges asks for. */
export function achievementDocument(env: Pick<Env, 'SITE_URL'>, module: string, facts: CheckModule) {
  const address = achievementAddress(env, module);
  return {
    id: address,
    type: ['Achievement', 'EducredentialAchievement'],
    achievementType: 'Course',
    inLanguage: DEFAULT_LANGUAGE,
    version: facts.version,
    name: facts.title,
    description: facts.summary,
    criteria: {
      narrative: `${Object.values(facts.goals).join(' ')} ${facts.passInWords}`,
    },
    image: { id: `${env.SITE_URL}/badges/${module}.svg`, type: 'Image' },
    // Whole hours, and never less than one.
    timeInvestment: Math.max(1, Math.round(facts.minutes / 60)),
    participationType: 'online',
    assessmentType: 'testing',
    identityChecked: false,
    supervisionType: 'unsupervised with no identity verification',
    resultDescription: [
      {
        id: `${address}#score`,
        type: ['ResultDescription'],
        name: facts.scoreName,
        resultType: 'Percent',
        valueMin: '0',
        valueMax: '100',
        requiredValue: facts.pass.toString(),
      },
    ],
  };
}
