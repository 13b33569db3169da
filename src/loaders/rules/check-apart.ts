import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../scripts/check-content.ts', import.meta.url));

/**
 * What is wrong in the content as it stands now; empty when it is right. In a process of its own, which has read nothing
 * before.
 */
export const checkApart = (): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT], (error, stdout, stderr) => {
      resolve(error ? stdout.trim() || stderr.trim() || error.message : '');
    });
  });
