import { escapeHtml } from '../../domain/encoding/escape-html.ts';
import { directionOf } from '../../domain/texts/direction.ts';
import { ruleSentence } from './sentences.ts';

const STYLE = `body { margin: 2rem auto; padding: 0 1rem; max-width: 60rem; font: 1.1rem/1.6 system-ui, sans-serif; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border-inline-start: 0.4rem solid #b3261e; }`;

/** The page that an editor sees while developing: what is wrong. It looks again by itself until that is mended. */
export function mistakesPage(report: string): string {
  const [title = '', ...problems] = report.split('\n\n');
  return `<!doctype html>
<html lang="${ruleSentence('language')}" dir="${directionOf(ruleSentence('language'))}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${problems.map((problem) => `<pre>${escapeHtml(problem)}</pre>`).join('\n')}
<p>${escapeHtml(ruleSentence('again'))}</p></body></html>`;
}
