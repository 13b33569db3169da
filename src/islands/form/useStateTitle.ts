import { useEffect, useRef } from 'preact/hooks';

/** Puts what is on the screen now in front of the title that the page came with; `undefined` is that title alone. */
export function useStateTitle(state: string | undefined): void {
  const own = useRef<string>();
  useEffect(() => {
    if (state === undefined && own.current === undefined) return;
    own.current ??= document.title;
    document.title = state === undefined ? own.current : `${state} - ${own.current}`;
  }, [state]);
}
