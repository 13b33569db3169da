import { requestForm } from '../../domain/intake/request-form.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';
import { sharedChoice } from './shared-choice.ts';

/** A form in the browser: it loads only its own rules. */
export const RequestForm = (props: FormProps) => (
  <Form {...props} definition={requestForm} shared={sharedChoice} />
);
