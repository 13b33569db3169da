import { escapeHtml } from '../encoding/escape-html.ts';
import type { BrandColours } from './brand-colours.ts';
import { type Logo, placedLogo } from './logo.ts';

const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Characters that fit on a line of the drawing. */
const LINE = 18;

/** Words over lines, so that a long title stays inside the drawing. */
function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Badge {
  title: string;
  issuer: string;
  colours: BrandColours;
  logo: Logo;
  /** Signed. */
  badge?: string;
}

/**
 * The badge of a module as SVG. With a signed badge in it ("baked"), a wallet can read it from the drawing itself.
 * @throws when `badge` is no compact JWS.
 */
export function badgeDrawing({ title, issuer, colours, logo, badge }: Badge): string {
  if (badge !== undefined && !JWS.test(badge)) throw new Error('that is no signed badge');
  const words = linesOf(title)
    .map((line, place) => `<tspan x="200" y="${272 + place * 34}">${escapeHtml(line)}</tspan>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg"${badge === undefined ? '' : ` xmlns:openbadges="${NAMESPACE}"`} viewBox="0 0 400 400" width="400" height="400" role="img" aria-label="${escapeHtml(`${title}, ${issuer}`)}">${
    badge === undefined ? '' : `<openbadges:credential verify="${badge}"></openbadges:credential>`
  }<circle cx="200" cy="200" r="196" fill="${colours.plum}"/><circle cx="200" cy="200" r="180" fill="${colours.paper}"/>${placedLogo(logo, { x: 120, y: 64, width: 160, height: 128 }, colours)}<line x1="90" x2="310" y1="224" y2="224" stroke="${colours['art-sage']}" stroke-width="4"/><text font-family="Bricolage Grotesque, Segoe UI, sans-serif" font-size="28" font-weight="700" text-anchor="middle" fill="${colours.ink}">${words}</text></svg>`;
}
