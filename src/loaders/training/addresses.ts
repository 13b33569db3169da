/** The addresses of the training; other systems and printed certificates rely on them. */
export const modulePath = (module: string): string => `/training/${module}/`;
export const lessonPath = (module: string, lesson: string): string => `/training/${module}/${lesson}/`;
export const sheetPath = (module: string): string => `/training/${module}/accreditatie/`;
export const checkPath = (module: string): string => `/training/${module}/toets/`;
