/** Where the Worker of the tests in a browser takes SQL statements, as a JSON list. */
export const DATABASE_PATH = '/test/database';
