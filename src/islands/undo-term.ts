/** How long somebody can take back that everything is wiped; on a shared computer the next person must not. */
export const UNDO_MS = 20_000;
