/** A mentor as far as the request needs one. */
export interface MentorOption {
  id: string;
  /** Name and work, in words. */
  label: string;
  /** Whether a request can be sent to this mentor now. */
  free: boolean;
}
