import { message } from '../../domain/intake/message.ts';
import { Form } from './Form.tsx';
import type { FormProps } from './props.ts';

/** A form in the browser: only its own rules come along. */
export const MessageForm = (props: FormProps) => <Form {...props} definition={message} />;
