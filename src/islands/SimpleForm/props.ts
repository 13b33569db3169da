import type { FormName } from '../../domain/intake/form.ts';
import type { FormProps } from '../form/props.ts';

export interface SimpleFormProps extends FormProps {
  name: FormName;
}

/** In the address: the view that shows what will be sent. */
export const CHECK = 'controle';
