const write = new Intl.NumberFormat('fr-FR').format;

/** « 1 projet », « 2 projets »: zero is singular in French. */
export const count = (n: number, one: string, many: string) => `${write(n)} ${n < 2 ? one : many}`;

export const halfDays = (n: number) => count(n, 'demi-journée', 'demi-journées');
