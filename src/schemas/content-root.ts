import { resolve } from 'node:path';

/**
 * The folder with the content of a portal, relative to the project. `CONTENT` names another one, so that the same code
 * builds another portal. Everything that reads content gets the folder from here.
 */
export const CONTENT = process.env['CONTENT'] ?? 'content';

/**
 * The file with the questions of a final check and their answers. `ANSWER_KEY` names a folder outside the repository for
 * them, with `<module>/<language>.yaml` in it, so that who reads the repository does not read the answers in use.
 */
export function answerKeyFile(module: string, language: string): string {
  const folder = process.env['ANSWER_KEY'];
  return folder
    ? `${resolve(folder)}/${module}/${language}.yaml`
    : `${CONTENT}/training/${module}/check/${language}.yaml`;
}
