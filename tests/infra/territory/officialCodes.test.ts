import { isInsee, isSiren } from '#infra/territory/officialCodes.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('the codes of communes and public bodies', () => {
  it.each(['62528', '01001', '2A004', '2B366', '95690', '97105', '97617', '98411', '98901'])(
    '%s is an INSEE code',
    (code) => {
      expect(isInsee(code)).toBe(true);
    },
  );

  it.each(['', '6252', '625280', '00001', '20004', '2C004', '2a004', '96001', '98501', '99999', ' 62528'])(
    '"%s" is not an INSEE code',
    (code) => {
      expect(isInsee(code)).toBe(false);
    },
  );

  it.each(['200060358', '246200364', '226200012', '356000000'])('%s is a SIREN', (code) => {
    expect(isSiren(code)).toBe(true);
  });

  it.each(['', '200060359', '20006035', '2000603580', '20006035A', '200 060 358'])('"%s" is not a SIREN', (code) => {
    expect(isSiren(code)).toBe(false);
  });
});
