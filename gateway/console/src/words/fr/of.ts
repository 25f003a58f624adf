/** "de mars 2027", "d’avril 2027": what follows a vowel loses the one before it. */
export const of = (month: string): string => (/^[aeiouéè]/i.test(month) ? `d’${month}` : `de ${month}`);
