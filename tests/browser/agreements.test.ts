import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { daysFrom, quarterIn } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('agreements and what they reimburse', () => {
  let console_: OpenConsole;
  let director: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    director = await console_.visit('director');
  });
  afterAll(() => console_?.stop());
  const region = (name: string | RegExp) => director.getByRole('region', { name });

  it('that end soon say what would stop without them, before anything is done', async () => {
    await director.getByRole('button', { name: 'Conventions' }).click();
    await director.getByRole('link', { name: 'Conventions de mise à disposition' }).click();
    await director.getByRole('heading', { level: 1, name: 'Conventions de mise à disposition' }).waitFor();
    await settled(director);
    expect(await director.locator('tbody tr').count()).toBe(1);
    await director.locator('tbody a').click();
    await settled(director);
    const without = region(/Et si rien ne la suivait après le/);
    const stops = await without.locator('tbody th').first().innerText();
    expect(stops).toMatch(/^PMA-\d{4}-\d+$/);
    expect(await region('Ce qui repose sur elle aujourd’hui').getByText(stops).count()).toBe(1);
  });

  it('are renewed: the draft is read as a file, signed, and what would have stopped goes on', async () => {
    await director.getByRole('link', { name: 'Relire et signer le renouvellement' }).click();
    await director.getByRole('button', { name: 'Signer la convention' }).waitFor();
    const [file] = await Promise.all([
      director.waitForEvent('download'),
      director.getByRole('button', { name: 'Projet de convention (DOCX)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    await director.getByRole('button', { name: 'Signer la convention' }).click();
    expect(await director.locator('.field-error').first().innerText()).not.toBe('');
    await director.getByLabel('Référence de l’acte').fill('DEL-2026-311');
    await director.getByLabel('Pris le').fill(daysFrom(-6));
    await director.getByLabel('Exécutoire depuis le').fill(daysFrom(-3));
    await director.getByRole('button', { name: 'Signer la convention' }).click();
    await director.locator('.tag', { hasText: 'signée' }).waitFor();
    await director.getByRole('link', { name: /Elle renouvelle celle qui finit le/ }).click();
    await director.locator('.tag', { hasText: 'renouvelée' }).waitFor();
    await region('Ce qui repose sur elle aujourd’hui').locator('tbody tr').first().waitFor();
  });

  it('that have no renewal yet get one from their own page', async () => {
    const later = String(new Date().getFullYear() + 5);
    await director.goto('/agreements?view=all');
    await settled(director);
    await director.getByText('Préparer une convention').click();
    const take = async (label: string, typed: string) => {
      const field = director.getByRole('combobox', { name: label });
      await field.pressSequentially(typed);
      await field.press('ArrowDown');
      await field.press('Enter');
    };
    await take('Met à disposition', 'Lens-Liévin');
    await take('Bénéficie du travail', 'Loos-en-Gohelle');
    await director.getByLabel('Coût d’une demi-journée, en euros').fill('129,50');
    await director.getByLabel('Premier jour').fill(daysFrom(8));
    await director.getByLabel('Dernier jour').fill(`${later}-12-31`);
    await director.getByRole('button', { name: 'Écrire le projet' }).click();
    await director.waitForURL(/\/agreements\/[0-9a-f-]{36}$/);
    await director.getByText('129,50').waitFor();
    await director.getByLabel('Référence de l’acte').fill('DEL-2026-312');
    await director.getByLabel('Pris le').fill(daysFrom(-6));
    await director.getByLabel('Exécutoire depuis le').fill(daysFrom(-3));
    await director.getByRole('button', { name: 'Signer la convention' }).click();
    await director.getByRole('button', { name: 'Préparer le renouvellement' }).waitFor();
    expect(await director.getByLabel('Premier jour').inputValue()).toBe(`${Number(later) + 1}-01-01`);
    await director.getByRole('button', { name: 'Préparer le renouvellement' }).click();
    await director.getByText('Voir la convention qu’il renouvelle, et ce qui repose sur elle').waitFor();
    expect(await director.locator('.tag', { hasText: 'projet' }).count()).toBe(1);
  });

  // The demonstration's work began eight months ago.
  it('have a statement each quarter, closed once and for good after its lines were read', async () => {
    await director.goto(`/statements?quarter=${quarterIn(-8)}`);
    await settled(director);
    await director.locator('tbody tr', { hasText: 'provisoire' }).first().getByRole('link').click();
    await director.getByText('Clore cet état').click();
    await director.getByRole('button', { name: 'Clore pour de bon' }).click();
    await director.getByText('Relisez les lignes et le montant, puis cochez.').waitFor();
    await director.getByRole('checkbox', { name: /J’ai relu les lignes/ }).check({ force: true });
    await director.getByRole('button', { name: 'Clore pour de bon' }).click();
    await director.getByText(/^Clos le/).waitFor();
    expect(await director.getByText('Clore cet état').count()).toBe(0);
    const [file] = await Promise.all([
      director.waitForEvent('download'),
      director.getByRole('button', { name: 'L’état (CSV)' }).click(),
    ]);
    expect(readFileSync(String(await file.path()), 'utf8')).toContain(`${quarterIn(-8)};clos;`);
  });

  it('correct what was closed by a line of the next quarter', async () => {
    await director.goto(`/statements?quarter=${quarterIn(-8)}`);
    await settled(director);
    expect(await director.locator('tbody tr .tag', { hasText: 'clos' }).count()).toBe(2);
    const closed = director.locator('tbody tr', { hasText: /Pôle métropolitain.*→.*clos/s }).first();
    await closed.getByRole('link').click();
    await director.getByText(/^Clos le/).waitFor();
    const agreement = new URL(director.url()).searchParams.get('agreement');
    await director.goto(`/statements?quarter=${quarterIn(-5)}&agreement=${agreement}`);
    await settled(director);
    expect(await director.locator('.tag', { hasText: 'correction' }).count()).toBe(1);
  });

  it('are the pole’s own: nobody else finds these pages filled', async () => {
    const officer = await console_.visit('project-officer');
    for (const address of ['/agreements', '/statements', '/reciprocity', '/agenda', '/month-report', '/programmes']) {
      await officer.goto(address);
      await officer.getByRole('heading', { level: 1, name: 'Cette page est celle du pôle' }).waitFor();
      expect(await officer.locator('tbody').count()).toBe(0);
    }
    expect(console_.complaints).toEqual([]);
  });
});
