/** What is sent without choosing a mentor belongs to no programme. */
export const NO_PROGRAMME = 'none';
