import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { defaultLanguage } from '../../src/loaders/language.ts';
import { iconDrawing } from '../../src/loaders/logo.ts';
import { readSite } from '../../src/loaders/site.ts';
import { textsIn } from '../../src/loaders/texts.ts';
import { readTraining, type TrainingModule } from '../../src/loaders/training/read.ts';
import { type ScormCourse, packedOf, type ScormVersion } from '../../src/domain/scorm/course.ts';
import { idsByShortName } from '../../src/domain/training/suspend-data.ts';
import { type Assets, noAssets } from './assets.ts';
import { courseOf, lessonFile } from './course.ts';
import { documentOf } from './document.ts';
import { FRAME_FILES, framePage, frameStyles } from './frame-page.ts';
import type { Places } from './links.ts';
import { manifest } from './manifest.ts';
import { ICON, packLesson, packSheet, packStart, PAGE_SCRIPT } from './pages.ts';
import { schemasOf } from './schemas.ts';
import type { packageScripts } from './scripts.ts';

export type Files = Record<string, Uint8Array>;

/** Where the built site stands, and the scripts of every package. */
export interface Sources {
  dist: string;
  scripts: Awaited<ReturnType<typeof packageScripts>>;
}

/** A built page; undefined when the site has none at this path. */
function built(dist: string, path: string): string | undefined {
  try {
    return readFileSync(join(dist, path, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
}

function sitePage(dist: string, path: string, file: string) {
  const html = built(dist, path);
  if (html === undefined) throw new Error(`The built site has no page ${path}.`);
  return { html, path, file };
}

const t = textsIn(defaultLanguage());
const { href } = t;

function placesOf({ id, lessonList }: TrainingModule, { dist }: Sources): Places {
  const canonical = documentOf(built(dist, href('module', { module: id })) ?? '').querySelector(
    'link[rel="canonical"]',
  );
  return {
    site: new URL(canonical?.getAttribute('href') ?? '').origin,
    texts: t.section('scorm'),
    pages: new Map([
      [href('module', { module: id }), FRAME_FILES.start],
      [href('sheet', { module: id }), FRAME_FILES.sheet],
      ...lessonList.map(
        ({ slug }) => [href('lesson', { module: id, lesson: slug }), lessonFile(slug)] as const,
      ),
    ]),
  };
}

function pagesOf(
  module: TrainingModule,
  course: ScormCourse,
  sources: Sources,
  assets: Assets,
): Record<string, string> {
  const { dist } = sources;
  const { id, lessonList } = module;
  const places = placesOf(module, sources);
  const check = href('check', { module: id });
  const place = {
    pass: course.pass,
    module: href('module', { module: id }),
    check: built(dist, check) === undefined ? undefined : check,
  };
  const home = sitePage(dist, href('module', { module: id }), FRAME_FILES.start);
  const start = packStart(home, place, places, assets);
  const lessons = lessonList.map(({ slug }) => {
    const file = lessonFile(slug);
    return [
      file,
      packLesson(sitePage(dist, href('lesson', { module: id, lesson: slug }), file), places, assets),
    ] as const;
  });
  return {
    'index.html': framePage(course, start, readSite().name),
    [FRAME_FILES.start]: start,
    [FRAME_FILES.sheet]: packSheet(
      sitePage(dist, href('sheet', { module: id }), FRAME_FILES.sheet),
      place,
      places,
      assets,
    ),
    ...Object.fromEntries(lessons),
  };
}

export function packageFiles(module: TrainingModule, scorm: ScormVersion, sources: Sources): Files {
  const course = courseOf(module, scorm);
  // Fails early when progress cannot be packed.
  idsByShortName(packedOf(course));
  const assets = noAssets();
  const texts: Record<string, string> = {
    ...pagesOf(module, course, sources, assets),
    ...Object.fromEntries(assets.styles),
    ...schemasOf(scorm),
    [FRAME_FILES.styles]: frameStyles(),
    [FRAME_FILES.script]: sources.scripts.frame,
    [ICON]: iconDrawing(),
    [PAGE_SCRIPT]: sources.scripts.page,
  };
  const copies = [...assets.copies].map(
    ([name, path]) => [name, readFileSync(join(sources.dist, path))] as const,
  );
  const files = {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(copies),
  };
  const { id, title, version } = module;
  const about = manifest(scorm, { id, title, version, files: Object.keys(files) });
  return { 'imsmanifest.xml': strToU8(about), ...files };
}

export const packagedModules = (): readonly TrainingModule[] => readTraining(defaultLanguage());

/** The same files give the same bytes, whenever it is made. */
export const zipped = (files: Files): Uint8Array => zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
