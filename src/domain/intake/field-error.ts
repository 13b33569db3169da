/** What is wrong with one field; the key has a sentence in `content/interface/nl/form-messages.yaml`. */
export interface FieldError {
  field: string;
  key: string;
}

/** The key was used for other answers. It has no field: its message is about the form as a whole. */
export const REUSED: FieldError = { field: 'id', key: 'id.reused' };
