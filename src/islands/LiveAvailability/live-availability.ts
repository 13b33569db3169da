import { roomOn } from '../../domain/directory/room.ts';
import type { Availability, FreshnessTerms, LiveAvailability } from '../../domain/matching/availability.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { askAvailability, ROOM_CHANGED } from '../../stores/availability.ts';
import { portalDay } from '../../stores/portal-day.ts';

/** More people do not fit in the picture. */
const MOST_SEATS = 3;

interface Words {
  texts: Texts;
  terms: FreshnessTerms;
}

/** A person for every place: an open one is free. One, who is not free, where there is no place at all. */
function showSeats(places: Element, { capacity, places: free, open }: Availability) {
  const count = Math.min(Math.max(capacity, 1), MOST_SEATS);
  const [first] = places.children;
  while (places.children.length > count) places.lastElementChild?.remove();
  while (first && places.children.length < count) places.append(first.cloneNode(true));
  [...places.children].forEach((seat, index) => {
    seat.toggleAttribute('data-free', open && index < free);
  });
}

/** Updates the badges. A mentor whom the edge does not know keeps what the page says. */
function show(live: LiveAvailability, { texts, terms }: Words) {
  const inWords = new Intl.DateTimeFormat(texts['language'], { dateStyle: 'long', timeZone: 'UTC' });
  const roomOf = roomOn(portalDay(new Date()), terms);
  for (const badge of document.querySelectorAll<HTMLElement>('[data-availability]')) {
    const [id = ''] = (badge.dataset['availability'] ?? '').split(' ');
    const now = live[id];
    if (!now) continue;
    const room = roomOf(now);
    badge.dataset['room'] = room;
    badge.closest<HTMLElement>('[data-plek]')?.setAttribute('data-plek', room === 'free' ? 'ja' : '');
    // Only the page about this one mentor has these.
    for (const ask of badge.parentElement?.querySelectorAll<HTMLElement>('[data-ask]') ?? []) {
      ask.hidden = ask.dataset['ask'] !== room;
    }
    const [places, word, day] = ['places', 'word', 'day'].map((part) =>
      badge.querySelector(`.availability__${part}`),
    );
    if (places) showSeats(places, now);
    if (word) word.textContent = say(texts, room, { count: now.places });
    if (day) day.textContent = say(texts, 'confirmed', { date: inWords.format(new Date(now.confirmed)) });
  }
  document.dispatchEvent(new Event(ROOM_CHANGED));
}

const words = document.querySelector<HTMLElement>('[data-availability-words]')?.dataset['availabilityWords'];
const start = () => {
  if (words) void askAvailability().then((live) => show(live, JSON.parse(words) as Words));
};
// Safari has no `requestIdleCallback`.
// eslint-disable-next-line house/known-by-browsers -- asked first
if ('requestIdleCallback' in window) requestIdleCallback(start);
else setTimeout(start);
