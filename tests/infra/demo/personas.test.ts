import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { firstEstablishment, personas } from '#infra/demo/personas.js';
import { describe, expect, it } from '#tests/support/suite.js';

interface OfficialCommune {
  readonly code: string;
  readonly type: string;
  readonly nom: string;
  readonly siren?: string;
  readonly population?: number;
}
interface OfficialGroup {
  readonly code: string;
  readonly membres: readonly { readonly code: string }[];
}

const official = <T>(name: string): readonly T[] =>
  JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
  );

describe('the personas', () => {
  const communes = official<OfficialCommune>('communes').filter(({ type }) => type === 'commune-actuelle');
  const members = official<OfficialGroup>('epci').find(({ code }) => code === '246200364')?.membres ?? [];
  const agglomeration = new Set(members.map(({ code }) => code));
  const claimsOf = (id: string) => personas.find((persona) => persona.id === id)?.claims ?? {};
  const bySiret = (siret: unknown) => communes.find(({ siren }) => siren === String(siret).slice(0, 9));

  it('act for real communes of the agglomeration', () => {
    expect(bySiret(claimsOf('commune-agent').siret)).toMatchObject({ code: '62528', nom: 'Loos-en-Gohelle' });
    const small = bySiret(claimsOf('small-commune-agent').siret);
    expect(small?.population).toBeLessThan(1000);
    const secretary = claimsOf('shared-secretary').archipel_mandates as { insee: string }[];
    for (const insee of [small?.code, ...secretary.map((mandate) => mandate.insee)]) {
      expect(agglomeration).toContain(insee);
      expect(communes.find(({ code }) => code === insee)?.population).toBeLessThan(1000);
    }
  });

  it('have each its own id, and a name in both languages', () => {
    expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length);
    for (const { label } of personas)
      expect([label.fr, label.en]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  });

  it('have a SIRET whose last digit is right', () => {
    const luhn = (digits: string) =>
      [...digits].reverse().reduce((sum, digit, index) => {
        const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2);
        return sum + (weighted > 9 ? weighted - 9 : weighted);
      }, 0) % 10;
    for (const siren of ['216205286', '246200364', '200060358']) {
      const siret = firstEstablishment(siren);
      expect(siret).toMatch(new RegExp(`^${siren}0001\\d$`));
      expect(luhn(siret)).toBe(0);
    }
  });
});
