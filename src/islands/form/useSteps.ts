import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CHECK_STEP, type FormDefinition } from '../../domain/intake/form.ts';
import { $step, followSteps, goToStep, replaceStep } from '../../stores/step.ts';
import { showBegin, showField } from '../focus-top.ts';

/** The step on the screen, which the address holds; `undefined` until the script runs. */
export function useSteps({ steps }: FormDefinition, isWrong: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  /** The control to go to, on the step that appears. */
  const control = useRef<string>();
  const [ready, setReady] = useState(false);
  // Who has seen what will be sent goes back to it.
  const [toCheck, setToCheck] = useState(false);
  const name = useStore($step);
  const isStep = name === CHECK_STEP || steps.some((one) => one.name === name);
  const current = isStep ? name : (steps[0]?.name ?? '');
  const shown = useRef(current);

  useEffect(() => {
    setReady(true);
    return followSteps();
  }, []);

  useEffect(() => {
    if (!ready || shown.current === current) return;
    shown.current = current;
    if (current === CHECK_STEP) setToCheck(true);
    const target = control.current;
    control.current = undefined;
    const field = target === undefined ? null : document.getElementById(target);
    if (field && showField(field)) return;
    if (!isWrong) heading.current?.focus();
    if (steps.length > 1) showBegin(heading.current);
  }, [ready, current]);

  const index = steps.findIndex((one) => one.name === current);
  return {
    heading,
    step: ready ? current : undefined,
    /** The step after this one. */
    next: (toCheck ? undefined : steps[index + 1]?.name) ?? CHECK_STEP,
    goTo(step: string, field?: string) {
      control.current = field;
      goToStep(step);
    },
    /** Shows another step in the place of this one. */
    replace: replaceStep,
    restart() {
      setToCheck(false);
      goToStep(steps[0]?.name ?? '');
    },
  };
}
