import { expect, test } from 'vitest';
import { packQrLink } from '../../src/islands/ProgressTransfer/link.ts';
import { qrOf } from '../../src/islands/ProgressTransfer/qr.ts';
import { ADDRESS, progressOf } from '../../src/islands/ProgressTransfer/whole-training.fixture.ts';
import { trainingOutline } from '../../src/loaders/training/outline.ts';
import { readTraining } from '../../src/loaders/training/read.ts';
import { AUDIENCES } from '../../src/schemas/training.ts';

const exercises = readTraining('nl').flatMap(({ lessonList }) => lessonList.flatMap((one) => one.exercises));
const kinds = new Map(exercises.map(({ attributes }) => [String(attributes['id']), attributes['kind']]));

test.each(AUDIENCES)('what somebody did who did all modules for %s fits in a QR code', async (audience) => {
  const outline = trainingOutline('nl');
  const own = readTraining('nl').filter((module) => module.for === audience);
  const modules = outline.modules.filter(({ id }) => own.some((module) => module.id === id));
  const hash = await packQrLink(progressOf({ ...outline, modules }, kinds), outline);
  expect(qrOf(ADDRESS + hash), 'content/training/ has grown too large').toContain('<svg');
});
