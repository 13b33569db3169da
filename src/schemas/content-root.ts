/**
 * The folder with the content of a portal, relative to the project. `CONTENT` names another one, so that the same code
 * builds another portal. Everything that reads content gets the folder from here.
 */
export const CONTENT = process.env['CONTENT'] ?? 'content';
