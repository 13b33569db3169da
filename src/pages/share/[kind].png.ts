import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { PICTURE_KINDS, type PictureKind, pictureDrawing } from '../../loaders/share-picture.ts';

export const getStaticPaths = (() =>
  PICTURE_KINDS.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

/** The picture that other sites and apps show with a page of this kind. */
export const GET: APIRoute<{ kind: PictureKind }> = async ({ props }) =>
  new Response(
    new Uint8Array(
      await sharp(Buffer.from(pictureDrawing(props.kind)))
        .png({ palette: true })
        .toBuffer(),
    ),
  );
