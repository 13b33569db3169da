import { badgeDrawing } from '../../domain/certificate/badge-drawing.ts';
import { fromAttribute } from '../../domain/certificate/brand-colours.ts';
import { badgeKey } from '../../stores/training/tab.ts';

/** The badge that was made together with this certificate, if this tab made it. */
function badgeOf(module: string, address: string): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(badgeKey(module)) ?? 'null') as {
      of?: string;
      badge?: string;
    } | null;
    return kept?.of === address ? kept.badge : undefined;
  } catch {
    return undefined;
  }
}

const fileOf = (text: string, type: string) => URL.createObjectURL(new Blob([text], { type }));

/** The certificate to which a badge belongs: its module, its page on this site, and the title of the module. */
export interface BadgeOf {
  module: string;
  address: string;
  title: string;
}

/** Offers the badge as a file and as a drawing with the badge in it, in the tab where it was made. */
export function showBadge(page: HTMLElement, { module, address, title }: BadgeOf): void {
  const box = page.querySelector<HTMLElement>('[data-badge]');
  const badge = badgeOf(module, address);
  if (!box) return;
  box.hidden = badge === undefined;
  if (badge === undefined) return;
  const mark = page.querySelector('.mark');
  const drawing = badgeDrawing({
    title,
    issuer: page.dataset['issuer'] ?? '',
    logo: { viewBox: mark?.getAttribute('viewBox') ?? '', shapes: mark?.innerHTML ?? '' },
    colours: fromAttribute(page.dataset['colours']),
    badge,
  });
  const files = { jwt: fileOf(badge, 'application/jwt'), svg: fileOf(drawing, 'image/svg+xml') };
  for (const [kind, file] of Object.entries(files)) {
    const link = box.querySelector<HTMLAnchorElement>(`[data-badge-${kind}]`);
    if (!link) continue;
    link.href = file;
    // Badges of several modules stand beside each other in one folder.
    link.download = `badge-${module}.${kind}`;
  }
}
