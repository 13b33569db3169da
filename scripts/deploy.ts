/**
 * `npm run deploy`: builds the portal and puts it online, when nothing keeps it from going there.
 * `-- --dry-run` goes as far as one can without an account, and changes nothing.
 */
import { once } from 'node:events';
import { root, startShown } from './child.ts';
import { UserError } from './install/user-error.mjs';
import { parseWords } from './parse-words.ts';
import { deployArgs } from './online/deploy-args.ts';
import { problemsOnline, siteAddress } from './online/problems.ts';
import { buildWhenChanged } from './site/build.ts';

async function wrangler(args: readonly string[]): Promise<void> {
  const child = startShown('wrangler', args);
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new UserError(`It stopped at: npx wrangler ${args.join(' ')}`);
}

try {
  const { values } = parseWords({ options: { 'dry-run': { type: 'boolean', default: false } } }, 0);
  const isDry = values['dry-run'];
  const problems = problemsOnline(root).map((one) => `- ${one}`);
  if (problems.length > 0) {
    const list = `This must not go online yet:\n${problems.join('\n')}`;
    if (!isDry) throw new UserError(list);
    console.log(`${list}\n`);
  }
  const built = await buildWhenChanged();
  if (built && built.code !== 0) throw new UserError(`The site could not be built.\n${built.output.trim()}`);
  if (!isDry) await wrangler(['d1', 'migrations', 'apply', 'DB', '--remote']);
  await wrangler(deployArgs(siteAddress(root), isDry ? ['--dry-run'] : []));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
