/**
 * A commune's INSEE code: two digits of the department (2A and 2B for Corsica) and three of the commune; overseas, three
 * digits (971 to 978, 984, 986 to 989) and two.
 */
export function isInsee(code: string): boolean {
  return /^(?:(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])\d{3}|(?:97[1-8]|98[46-9])\d{2})$/.test(code);
}

/**
 * A body's SIREN: nine digits whose Luhn sum is a multiple of ten. The rule has no exception at nine digits: the known
 * one, La Poste, concerns the fourteen digits of its establishments.
 */
export function isSiren(code: string): boolean {
  if (!/^\d{9}$/.test(code)) return false;
  const sum = [...code].reduce((total, digit, position) => {
    const doubled = position % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
