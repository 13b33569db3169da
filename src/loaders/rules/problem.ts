/** Something in the content that is not right, in a form that an editor can act on. */
export interface Problem {
  /** From the top of the project: `content/mentors/amina.mdx`. */
  file: string;
  /** In the file, from 1. */
  line?: number | undefined;
  field: string;
  /** The value that is there now. */
  came: unknown;
  /** What is expected, in Dutch. */
  expected: string;
  /** A warning lets the build go on. */
  level?: 'warning';
}
