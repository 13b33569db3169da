import { mentor } from '../../domain/intake/mentor.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';

/** A form in the browser: only its own rules come along. */
export const MentorForm = (props: FormProps) => <Form {...props} definition={mentor} />;
