import sharp from 'sharp';
import { expect, it } from 'vitest';
import { PHOTO_FORMATS, photoAs } from './mentor-photo.ts';

/** As a phone makes it: lying on its side, with the place and the name of the owner in it. */
const fromPhone = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#8a6d5b' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Amina', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' },
    })
    .toBuffer();

it.each(PHOTO_FORMATS)(
  'a photo is shown in %s: square, of one size, without what the camera wrote in it',
  async (format) => {
    const photo = await fromPhone();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const shown = await photoAs(format, photo);
    const { width, height, exif, xmp, iptc, orientation } = await sharp(shown).metadata();
    expect([width, height]).toEqual([352, 352]);
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(shown.length).toBeLessThan(20_000);
  },
);

it('is upright, however the camera was held', async () => {
  // Left half white: turned to the right it is the upper half.
  const white = await sharp({ create: { width: 300, height: 600, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const photo = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#000' } })
    .composite([{ input: white, left: 0, top: 0 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { data, info } = await sharp(await photoAs('jpeg', photo))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
  expect(at(330, 20)).toBeGreaterThan(200);
  expect(at(20, 330)).toBeLessThan(50);
});
