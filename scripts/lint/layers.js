/**
 * Who may import whom (docs: the README's map). A folder that is not named as a target is closed to everybody
 * else, so nothing imports pages. `packages` lists what a layer may take from outside; without it anything goes.
 *
 * @typedef {{ folder: string, may: string[], packages?: RegExp }} Layer
 * @type {Layer[]}
 */
export const layers = [
  { folder: 'src/domain', may: [], packages: /^valibot$/ },
  { folder: 'src/stores', may: ['src/domain'], packages: /^(nanostores|valibot)$/ },
  {
    folder: 'src/islands',
    may: ['src/views', 'src/stores', 'src/domain'],
    packages: /^(preact(\/.+)?|nanostores|@nanostores\/preact|valibot|ts-fsrs|uqr)$/,
  },
  { folder: 'src/schemas', may: ['src/domain', 'content'], packages: /^(astro[/:].+|node:.+|yaml)$/ },
  { folder: 'src/loaders', may: ['src/schemas', 'src/domain', 'content'] },
  // One screen is one view: the build, the edge and the browser render it.
  { folder: 'src/views', may: ['src/domain'], packages: /^preact(\/.+)?$/ },
  { folder: 'src/styles', may: [] },
  { folder: 'src/components', may: ['src/views', 'src/islands', 'src/loaders', 'src/domain', 'src/styles'] },
  { folder: 'src/mdx', may: ['src/views', 'src/components', 'src/loaders', 'src/domain', 'src/styles'] },
  {
    folder: 'src/layouts',
    may: [
      'src/views',
      'src/components',
      'src/islands',
      'src/loaders',
      'src/schemas',
      'src/domain',
      'src/styles',
    ],
  },
  {
    folder: 'src/pages',
    may: [
      'src/layouts',
      'src/components',
      'src/mdx',
      'src/views',
      'src/islands',
      'src/stores',
      'src/loaders',
      'src/schemas',
      'src/domain',
      'src/styles',
      'content',
    ],
  },
  { folder: 'functions/privacy/keys', may: ['src/domain'], packages: edge() },
  // What every flow stands on: guards, the log, and pages of the site as the edge renders them.
  {
    folder: 'functions/platform',
    may: ['functions/privacy/keys', 'src/domain', 'src/views', 'dist.edge.json'],
    packages: edge(),
  },
  { folder: 'functions/platform/guards', may: ['functions/platform'], packages: edge() },
  {
    folder: 'functions/database',
    may: ['functions/privacy/keys', 'functions/platform', 'src/domain'],
    packages: edge(),
  },
  // The links in mails: made, looked up, and the page that they open.
  {
    folder: 'functions/links',
    may: ['functions/privacy/keys', 'functions/platform', 'functions/database', 'src/domain', 'src/views'],
    packages: edge(),
  },
  {
    folder: 'functions/mail',
    may: [
      'functions/privacy/keys',
      'functions/platform',
      'functions/database',
      'functions/links',
      'src/domain',
    ],
    packages: edge('nodemailer/lib/.+', 'node:(buffer|dns/promises|net|stream|tls|util)'),
  },
  // Who is erased leaves others behind: they hear of it, and requests go on.
  {
    folder: 'functions/privacy/erasure',
    may: [
      'functions/privacy/keys',
      'functions/platform',
      'functions/database',
      'functions/links',
      'functions/mail',
      'functions/requests',
      'src/domain',
    ],
    packages: edge(),
  },
  {
    folder: 'functions/availability',
    may: [
      'functions/privacy/keys',
      'functions/platform',
      'functions/database',
      'functions/links',
      'src/domain',
      'src/views',
    ],
    packages: edge(),
  },
  // What happens to a request after it came in: the same steps for a mentor, a mentee and the scheduler.
  {
    folder: 'functions/requests',
    may: [
      'functions/privacy/keys',
      'functions/platform',
      'functions/database',
      'functions/links',
      'functions/mail',
      'functions/availability',
      'src/domain',
      'src/views',
    ],
    packages: edge(),
  },
  {
    folder: 'functions/intake',
    may: [
      'functions/privacy/keys',
      'functions/platform',
      'functions/database',
      'functions/links',
      'functions/availability',
      'functions/requests',
      'src/domain',
      'src/views',
    ],
    packages: edge(),
  },
  // The final check and the certificate: they store nothing on a person.
  {
    folder: 'functions/training',
    may: ['functions/privacy/keys', 'functions/platform', 'functions/database', 'src/domain', 'src/views'],
    packages: edge(),
  },
  // The eight questions of a programme: counts, and nothing on a person.
  {
    folder: 'functions/survey',
    may: ['functions/privacy/keys', 'functions/platform', 'functions/database', 'src/domain', 'src/views'],
    packages: edge(),
  },
  // How the portal is, for a monitor and for the commands.
  {
    folder: 'functions/figures',
    may: [
      'functions/platform',
      'functions/database',
      'functions/mail',
      'functions/requests',
      'functions/survey',
      'src/domain',
    ],
    packages: edge(),
  },
  {
    folder: 'functions/health',
    may: ['functions/privacy/keys', 'functions/database', 'functions/mail', 'src/domain'],
    packages: edge('node:crypto'),
  },
  {
    folder: 'functions/app.ts',
    may: [
      'functions/health',
      'functions/links',
      'functions/platform',
      'functions/platform/guards',
      'functions/intake',
      'functions/requests',
      'functions/availability',
      'functions/training',
      'functions/survey',
      'src/domain',
    ],
    packages: edge(),
  },
  {
    folder: 'functions/schedule.ts',
    may: [
      'functions/health',
      'functions/figures',
      'functions/platform',
      'functions/requests',
      'functions/mail',
      'functions/availability',
      'functions/privacy/erasure',
    ],
    packages: edge(),
  },
  // What an operator runs in Node on the same database: the life cycle of a request by hand.
  { folder: 'functions/commands', may: ['functions', 'src/domain', 'scripts'] },
  { folder: 'functions/test', may: ['functions', 'src/domain', 'scripts'] },
  { folder: 'functions/vitest.config.ts', may: ['functions/test'] },
  { folder: 'functions/worker.ts', may: ['functions'], packages: edge() },
  // What lies loose in functions/ (the shape of the environment, say) is below all of the above.
  {
    folder: 'functions',
    may: ['src/domain'],
    packages: edge(),
  },
];

/** Tests may look at anything but the content of this portal, which has tests of its own. */
const isTest = (path) => /\.(node|dom|worker|site|outside)\.test\.tsx?$/.test(path);

/** Support for tests that stands beside them: what the site and the edge are made of never imports it. */
const isFixture = (path) => /\.fixture\.tsx?$/.test(path);

/** What every folder of the edge may take from outside, and what only this one may. */
function edge(...also) {
  const everywhere = [
    'hono(/.+)?',
    'valibot',
    'cloudflare:.+',
    '@cloudflare/.+',
    'jose',
    'preact(-render-to-string|/.+)?',
  ];
  return new RegExp(`^(${[...everywhere, ...also].join('|')})$`);
}

const CONTENT_IN_TEST =
  'Another text, term or mentor in content/ breaks no test of code: use facts of the test, or test content in tests/content/.';

const isContent = (from, specifier) =>
  !from.startsWith('tests/content/') && targetOf(from, specifier).startsWith('content/');

/** The most precise layer that holds this path (relative to the repository, with forward slashes). */
function layerOf(path) {
  const holds = ({ folder }) => path === folder || path.startsWith(`${folder}/`);
  return layers.filter(holds).sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** Why the file `from` must not import `specifier`; `undefined` when it may. */
export function objection(from, specifier) {
  const layer = layerOf(from);
  if (isTest(from) && isContent(from, specifier)) return CONTENT_IN_TEST;
  if (!layer || isTest(from) || isFixture(from)) return undefined;
  if (isFixture(specifier) && !from.startsWith('functions/test/'))
    return `${specifier} is support for tests: only a test or a fixture may import it.`;
  if (!specifier.startsWith('.')) {
    if (!layer.packages || layer.packages.test(specifier)) return undefined;
    return `${layer.folder} may not use the package "${specifier}".`;
  }
  const target = targetOf(from, specifier);
  if (isInside(target, layer.folder) || isLooseIn(target, layer)) return undefined;
  if (layer.may.some((folder) => isAllowed(target, folder))) return undefined;
  const allowed = layer.may.length > 0 ? layer.may.join(', ') : 'itself';
  return `${layer.folder} may not import ${target}. It may import: ${allowed}.`;
}

/** The path of what is imported; a package keeps its name. */
function targetOf(from, specifier) {
  return specifier.startsWith('.') ? new URL(specifier, `file:///${from}`).pathname.slice(1) : specifier;
}

function isInside(target, folder) {
  const home = layerOf(target)?.folder;
  return home === folder;
}

/** Loose files of functions/ are open to every folder of functions/. */
function isLooseIn(target, layer) {
  return layer.folder.startsWith('functions/') && layerOf(target)?.folder === 'functions';
}

function isAllowed(target, folder) {
  if (folder === 'functions') return target.startsWith('functions/');
  const home = layerOf(target)?.folder;
  return home === undefined ? `${target}/`.startsWith(`${folder}/`) : home === folder;
}
