import { Apart } from './Apart.tsx';
import { AtTable } from './AtTable.tsx';
import { WalkOn } from './WalkOn.tsx';

const DRAWINGS = { sent: Apart, accepted: AtTable, finished: WalkOn };

/** The drawing of a moment that matters: sent, a mentor said yes, finished. */
export function TwoPeople({ of }: { of: keyof typeof DRAWINGS }) {
  const Drawing = DRAWINGS[of];
  return <Drawing />;
}
