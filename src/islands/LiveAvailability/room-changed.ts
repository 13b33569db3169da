/** Happens on the document when the badges say something else than when the page came. */
export const ROOM_CHANGED = 'room-changed';
