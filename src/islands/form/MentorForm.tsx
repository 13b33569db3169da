import { mentor } from '../../domain/intake/mentor.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';

/** A form in the browser: it loads only its own rules. */
export const MentorForm = (props: FormProps) => <Form {...props} definition={mentor} />;
