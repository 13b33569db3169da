/** The script of every page in the frame of a package. The storage comes first. */
import './own-storage.ts';
import { startLesson } from '../Lesson/lesson.ts';

document.documentElement.dataset['scripts'] = '';

const article = document.querySelector<HTMLElement>('article[data-lesson]');
if (article) startLesson(article);

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}
