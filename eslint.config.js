import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { describedDisable } from './scripts/lint/described-disable.js';
import { knownByBrowsers } from './scripts/lint/known-by-browsers.js';
import { importLayers } from './scripts/lint/import-layers.js';
import { noCircle } from './scripts/lint/no-circle.js';

/** Safari no longer tells a list without bullets as a list, unless it says so itself. */
const ownLists = ['error', { ul: ['list'], ol: ['list'] }];
/** A box that scrolls by itself can be reached by keyboard only when it takes focus. */
const ownFocus = ['error', { tags: [], roles: ['tabpanel', 'region', 'group'] }];

const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that holds the thing.',
};
/** Between midnight and two o'clock in the Netherlands that is the day before. */
const dutchDay = {
  selector:
    'CallExpression[callee.property.name=/^(slice|substring|split)$/] > MemberExpression.callee > CallExpression.object[callee.property.name=/^(toISOString|toJSON)$/]',
  message: 'A day is a day of the portal: use `localDay()`.',
};
/** What is disabled takes no focus, so that nobody hears why. */
const saysWhy = {
  selector: "JSXAttribute[name.name='disabled']",
  message: 'Write `aria-disabled`, and say in words why it cannot be used now.',
};
/** A page answers later than it is asked: a test that looked once failed by chance on a busy machine. */
const lookAgain = {
  selector:
    "CallExpression[callee.name='expect'] > AwaitExpression > CallExpression[callee.property.name=/^(isVisible|isHidden|isChecked|isDisabled|isEnabled|count|textContent|innerText|inputValue|getAttribute|allTextContents|allInnerTexts|title|evaluate|evaluateAll)$/]",
  message: 'The page may need a moment: write `await expect.poll(() => …)`.',
};

export default defineConfig(
  globalIgnores(['dist/', 'export/', '.astro/', '.wrangler/', 'bench/results/', 'worker-configuration.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'house',
    files: ['**/*.{ts,tsx,astro,js,mjs}'],
    plugins: {
      house: {
        rules: {
          'import-layers': importLayers,
          'no-circle': noCircle,
          'described-disable': describedDisable,
          'known-by-browsers': knownByBrowsers,
        },
      },
    },
    rules: {
      'house/import-layers': 'error',
      'house/no-circle': 'error',
      'house/described-disable': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-syntax': ['error', noBarrels, dutchDay, saysWhy],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  { files: ['**/*.{ts,tsx,astro}'], extends: [tseslint.configs.strict] },
  {
    files: ['**/*.{ts,tsx}'],
    // The rules that know types are in .oxlintrc.json.
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    files: ['src/{components,domain,islands,stores,views}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/*.fixture.ts', '**/*.astro/*.ts'],
    // Of a method only its type tells whose it is.
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { 'house/known-by-browsers': 'error' },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      // In a test a missing value should fail loudly at the place where it is used.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  {
    files: ['tests/**/*.site.test.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, dutchDay, lookAgain] },
  },

  {
    // Here a day is counted on from a day, without a clock.
    files: ['src/domain/calendar/local-day.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrels] },
  },

  // Templates: `astro check` does the types, the rules here do structure and accessibility.
  {
    files: ['**/*.astro'],
    extends: [astro.configs['flat/recommended'], astro.configs['flat/jsx-a11y-strict']],
    rules: {
      'astro/jsx-a11y/no-redundant-roles': ownLists,
      'astro/jsx-a11y/no-noninteractive-tabindex': ownFocus,
    },
  },
  {
    files: ['src/{islands,views}/**/*.tsx'],
    plugins: { 'jsx-a11y-x': a11y },
    rules: {
      ...a11y.configs.strict.rules,
      'jsx-a11y-x/no-redundant-roles': ownLists,
      'jsx-a11y-x/no-noninteractive-tabindex': ownFocus,
    },
  },

  {
    // The words of an option come as markup, which the rule cannot see.
    files: ['src/views/training/QuestionFields.tsx'],
    rules: { 'jsx-a11y-x/label-has-associated-control': 'off' },
  },
  {
    // Programs for the terminal talk to the person who started them.
    files: ['scripts/**', 'bench/**', 'functions/commands/**'],
    rules: { 'no-console': 'off' },
  },
);
