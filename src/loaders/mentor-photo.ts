import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { CONTENT } from '../schemas/content-root.ts';

/** AVIF, and JPEG for browsers that cannot show it yet. */
export const PHOTO_FORMATS = ['avif', 'jpeg'] as const;
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

/** Twice the largest place for a portrait. */
const SIDE = 352;

/** The photo of a mentor, beside the file with the facts. */
const photoFile = (id: string, root = '.'): string => `${root}/${CONTENT}/mentors/${id}.jpg`;

export const hasPhotoFile = (id: string, root?: string): boolean => existsSync(photoFile(id, root));

/** A photo as the site shows it: upright, square, of one size, and without what a camera wrote in it, such as a place. */
export async function photoAs(format: PhotoFormat, photo: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const square = sharp(photo).autoOrient().resize(SIDE, SIDE, { fit: 'cover', position: 'attention' });
  return new Uint8Array(await square.toFormat(format, { quality: format === 'avif' ? 55 : 78 }).toBuffer());
}

export const readPhoto = (id: string): Promise<Uint8Array> => readFile(photoFile(id));
