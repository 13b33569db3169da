import { iconDrawing } from '../loaders/logo.ts';

/** The logo for a tab of the browser. */
export const GET = (): Response => new Response(iconDrawing());
