const write = new Intl.NumberFormat('en-GB').format;

export const count = (n: number, one: string, many: string) => `${write(n)} ${n === 1 ? one : many}`;

export const halfDays = (n: number) => count(n, 'half-day', 'half-days');
