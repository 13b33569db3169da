import { talkForm } from '../../domain/intake/talk-form.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';

/** A form in the browser: it loads only its own rules. */
export const TalkForm = (props: FormProps) => <Form {...props} definition={talkForm} />;
