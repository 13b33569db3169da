import type { LinkPurpose } from '../links/link-pages.ts';
import { type Facts, say, type Texts, type Translate } from './texts.ts';

/** The pages of the site, by their key in `addresses.yaml` of each language. */
export type AddressName =
  | 'home'
  | 'mentors'
  | 'mentor'
  | 'compare'
  | 'matchtest'
  | 'how'
  | 'request'
  | 'requestReceived'
  | 'received'
  | 'failed'
  | LinkPurpose
  | 'method'
  | 'article'
  | 'mentorChain'
  | 'managers'
  | 'coordinators'
  | 'conduct'
  | 'tools'
  | 'tool'
  | 'firstTalkTool'
  | 'halfwayTool'
  | 'closingTool'
  | 'training'
  | 'module'
  | 'lesson'
  | 'sheet'
  | 'keep'
  | 'placement'
  | 'check'
  | 'review'
  | 'journal'
  | 'progressTransfer'
  | 'survey'
  | 'surveyTool'
  | 'measuring'
  | 'certificate'
  | 'certificateKeys'
  | 'become'
  | 'apply'
  | 'organisations'
  | 'talk'
  | 'contact'
  | 'message'
  | 'privacy'
  | 'accessibility'
  | 'search'
  | 'parts'
  | 'part'
  | 'page';

/** `addressIn(texts, 'mentor', { mentor: 'amina' })`: an address in the language of these texts. */
export const addressIn = (texts: Texts, name: AddressName, facts?: Facts): string =>
  say(texts, `addresses.${name}`, facts);

/** An endpoint as a page in the language of `t` asks it: what comes back, and the mails after it, are in that language. */
export const endpointIn = (endpoint: string, t: Translate): string => `${endpoint}?language=${t('language')}`;
