import { existsSync } from 'node:fs';
import { attribute, type Tag } from '../../training/tag.ts';
import { type Fault, fault } from './fault.ts';

const KINDS = ['audio', 'video'];

/** What is wrong in sound or film: a file that is not in `public/`, or no text for people who cannot hear it. */
export function mediaFaults(media: Tag, root: string): Fault[] {
  const isThere = (path: string) => path.startsWith('/') && existsSync(`${root}/public${path}`);
  const kind = attribute(media, 'kind');
  return [
    ...['src', 'captions']
      .map((name) => attribute(media, name))
      .filter((path) => !isThere(path))
      .map((path) => fault(media, 'mediaFile', path)),
    ...(KINDS.includes(kind) ? [] : [fault(media, 'mediaKind', kind, { options: KINDS.join(', ') })]),
    // Its value is an expression, which is not read here.
    ...('minutes' in media.attributes
      ? []
      : [fault(media, 'mediaMinutes', undefined, { example: 'minutes={2}' })]),
    ...(media.text === '' ? [fault(media, 'transcript')] : []),
  ];
}
