/**
 * The folder with the content of a portal, from the top of the project. `CONTENT` names another one: the same code then
 * builds another portal. Everything that reads content takes the folder from here.
 */
export const CONTENT = process.env['CONTENT'] ?? 'content';
