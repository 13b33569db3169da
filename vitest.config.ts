import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { mutantPlugin } from './functions/test/mutant.ts';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const everywhere = ['src', 'scripts', 'functions', 'tests', 'bench'];
const EDGE = 'functions/vitest.config.ts';

/** What runs a browser, a runtime or a build of its own may be kept waiting by the others: no test here judges speed. */
const PATIENCE_MS = 10 * 60_000;

/** Every folder that a test, a runtime or a browser makes for a while is in here, so that nothing of a run stays behind. */
const folder = mkdtempSync(join(tmpdir(), 'mentoring-tests-'));
process.env['TMPDIR'] = folder;
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

/** The sweeps take longest: beginning with them, both workers end at about the same time. */
class SweepFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isOther = ({ moduleId }: TestSpecification): number => Number(!moduleId.includes('/tests/sweep-'));
    return (await super.sort(files)).sort((one, other) => isOther(one) - isOther(other));
  }
}

/** Whether the command line names this project, or none. */
function isAsked(project: string): boolean {
  const named = process.argv.filter((word) => word.startsWith('--project='));
  return named.length === 0 || named.includes(`--project=${project}`);
}

/** The end of a test's name says where it runs. */
export default defineConfig({
  test: {
    sequence: { sequencer: SweepFirst },
    // When a certificate is refused after STARTTLS, the sockets of the runtime leave a promise that nobody waits for.
    onUnhandledError: (error) =>
      !(
        error.message.startsWith('internal error; reference = ') &&
        'VITEST_TEST_PATH' in error &&
        String(error.VITEST_TEST_PATH).endsWith('mail/smtp.worker.test.ts')
      ),
    projects: [
      {
        plugins: mutantPlugin(),
        // One test tries every pair of folders with the linter; on a busy machine that takes a while.
        test: {
          name: 'node',
          testTimeout: 120_000,
          // Loading every module anew for each file took more than half of the time.
          isolate: false,
          // What a test replaces is put back after it.
          restoreMocks: true,
          unstubGlobals: true,
          setupFiles: ['tests/setup/seed.ts'],
          include: everywhere.map((folder) => `${folder}/**/*.node.test.ts`),
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // A third of the work: happy-dom and the modules are loaded once, and every file still has its own.
          pool: 'vmThreads',
          testTimeout: 120_000,
          // Isolated: islands share stores, which would hold what another file left in them.
          setupFiles: ['tests/setup/seed.ts'],
          include: ['src/**/*.dom.test.{ts,tsx}'],
        },
      },
      // It reads the built site, which the build may be writing while the tests in Node run.
      ...(existsSync(EDGE) && isAsked('worker') ? [EDGE] : []),
      {
        test: {
          name: 'site',
          include: ['tests/**/*.site.test.ts'],
          globalSetup: 'tests/browser/serve-site.ts',
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          // As long as the browser itself waits for something to be there.
          expect: { poll: { timeout: 30_000 } },
          // The browser has the machine not for itself. The gate names each test that passed at its second try.
          retry: 1,
          // Two cores: one browser works while the other loads. Each serves all files of its worker.
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          name: 'outside',
          include: ['tests/**/*.outside.test.ts'],
          globalSetup: 'tests/outside/bundle.ts',
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          expect: { poll: { timeout: 60_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
