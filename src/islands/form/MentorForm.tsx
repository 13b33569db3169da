import { mentorForm } from '../../domain/intake/mentor-form.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';

/** A form in the browser: it loads only its own rules. */
export const MentorForm = (props: FormProps) => <Form {...props} definition={mentorForm} />;
