import { messageForm } from '../../domain/intake/message-form.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';

/** A form in the browser: it loads only its own rules. */
export const MessageForm = (props: FormProps) => <Form {...props} definition={messageForm} />;
