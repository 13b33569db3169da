import { useRef, useState } from 'preact/hooks';
import type * as LastStepModule from './LastStep.tsx';

/** The script of the last step, which comes later than the rest: nobody needs it before the fields are filled in. */
export function useLastStep() {
  const [module, setModule] = useState<typeof LastStepModule>();
  const coming = useRef<Promise<boolean>>();
  /** Says whether it is there; when it did not come, the edge can show that step. */
  const load = (): Promise<boolean> => {
    coming.current ??= import('./LastStep.tsx').then(
      (loaded) => {
        setModule(loaded);
        return true;
      },
      () => {
        coming.current = undefined;
        return false;
      },
    );
    return coming.current;
  };
  return { module, load };
}
