import { talk } from '../../domain/intake/talk.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';

/** A form in the browser: only its own rules come along. */
export const TalkForm = (props: FormProps) => <Form {...props} definition={talk} />;
