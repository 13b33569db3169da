import { expect, test } from 'vitest';
import { packQrLink } from '../../src/islands/ProgressTransfer/link.ts';
import { qrOf } from '../../src/islands/ProgressTransfer/qr.ts';
import { ADDRESS, progressOf } from '../../src/islands/ProgressTransfer/whole-training.fixture.ts';
import { trainingOutline } from '../../src/loaders/training/outline.ts';
import { readTraining } from '../../src/loaders/training/read.ts';

const exercises = readTraining('nl').flatMap(({ lessonList }) => lessonList.flatMap((one) => one.exercises));
const kinds = new Map(exercises.map(({ attributes }) => [String(attributes['id']), attributes['kind']]));

test('what somebody did who did the whole training fits in a QR code', async () => {
  const outline = trainingOutline('nl');
  const hash = await packQrLink(progressOf(outline, kinds), outline);
  expect(qrOf(ADDRESS + hash), 'content/training/ has grown too large').toContain('<svg');
});
