import type { Outline } from '../../domain/training/outline.ts';

/** The whole training in order; undefined when it does not come. */
export async function fetchOutline(): Promise<Outline | undefined> {
  try {
    const response = await fetch(`/data/${document.documentElement.lang}/training-outline.json`);
    return response.ok ? ((await response.json()) as Outline) : undefined;
  } catch {
    return undefined;
  }
}
