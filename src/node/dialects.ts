/** The tools whose slides `lectern import` reads. */
export const dialects = ['slidev', 'marp', 'reveal'] as const;
export type Dialect = (typeof dialects)[number];
