import sharp from 'sharp';
import { touchIconDrawing } from '../loaders/logo.ts';

/** The logo for the home screen of a phone or tablet. */
export async function GET(): Promise<Response> {
  const picture = sharp(Buffer.from(touchIconDrawing())).resize(180).png({ palette: true });
  return new Response(new Uint8Array(await picture.toBuffer()));
}
