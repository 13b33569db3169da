/** What stands behind `die` when it means a person, and not the noun that follows. */
const BEHIND =
  'zelf|zich|het|er|daar|daarheen|ervan|erbij|dit|dat|wat|een|de|niets|niet|nee|wel|ook|nog|al|nu|dan|later|over|van|met|bij|naar|op|graag|meer|minder|groter|kleiner|eerlijk|boos|ziek|moe|wil|wilde|kan|kon|moet|mag|zou|is|was|heeft|had|doet|deed|ziet|zag|weet|vindt|zegt|zei|past|leert|komt|overkomt|verschilt|verschil|begint|durft|nodig';
const CONJUNCTION =
  'wat|hoe|of|waar|waarom|wanneer|dat|als|omdat|zodat|voordat|nadat|terwijl|want|maar|en|wie|welke|dan|kan|is|moet|mag';
/** Verbs of people, behind a `Die` that opens a sentence. */
const PEOPLE =
  'belt|doet|durft|geeft|gaat|helpt|hoort|kan|kent|kiest|komt|krijgt|leert|mag|moet|vraagt|weet|werkt|wil|zegt|ziet|zoekt|zorgt';

const WITHIN = new RegExp(String.raw`(?<!\p{L})(?:${CONJUNCTION}) die (?:${BEHIND})(?!\p{L})`, 'giu');
const FIRST = new RegExp(String.raw`(?:^|[.!?:] )‘?Die (?:${PEOPLE})(?!\p{L})`, 'gu');

/**
 * Where a text says `die` for a person: `wat die zelf kan`, `Die kiest zelf`. Who reads Dutch as a second language
 * looks for a noun behind it, so we write who it is, a plural, or `hij of zij`.
 */
export const personalDie = (says: string): string[] => [
  ...(says.match(WITHIN) ?? []),
  ...(says.match(FIRST) ?? []),
];
