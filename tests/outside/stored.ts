import { run } from '../../scripts/child.ts';

/** The references in the embedded database of this folder, which nothing else has open. */
export async function storedReferences(state: string): Promise<string[]> {
  const { output } = await run('wrangler', [
    ...['d1', 'execute', 'DB', '--local', '--persist-to', state, '--json'],
    ...['--command', 'SELECT reference FROM submissions'],
  ]);
  const [{ results }] = JSON.parse(output.slice(output.indexOf('['))) as [
    { results: { reference: string }[] },
  ];
  return results.map(({ reference }) => reference);
}
