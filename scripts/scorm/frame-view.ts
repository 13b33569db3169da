import { join } from 'node:path';
import { runnerImport } from 'vite';
import type * as View from '../../src/views/training/CourseFrame.tsx';
import { root } from '../child.ts';

const { module } = await runnerImport<typeof View>(join(root, 'src/views/training/CourseFrame.tsx'), {
  root,
  configFile: false,
  envDir: false,
  logLevel: 'error',
});

/** The view of the frame. Node reads no TSX by itself, so Vite does. */
export const { CourseFrame } = module;
