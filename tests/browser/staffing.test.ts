import type { Page } from 'playwright-core';
import { daysFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

const rowOf = (page: Page, reference: string | RegExp) => page.locator('tbody tr', { hasText: reference });

describeInBrowser('requests to the pole', () => {
  let console_: OpenConsole;
  let officer: Page;
  let director: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    officer = await console_.visit('project-officer');
    director = await console_.visit('director');
  });
  afterAll(() => console_?.stop());

  it('begin from a need, are written as drafts and leave when they are sent', async () => {
    await officer.getByRole('button', { name: 'Soutenir' }).click();
    await officer.getByRole('link', { name: 'Demandes au pôle' }).click();
    await officer.getByRole('heading', { level: 1, name: 'Demandes d’appui au pôle' }).waitFor();
    await officer.getByRole('link', { name: 'Demander un appui' }).click();
    await settled(officer);
    await officer.getByRole('button', { name: 'Écrire la demande' }).click();
    expect(await officer.locator('.field-error').first().innerText()).not.toBe('');
    await officer.getByRole('button', { name: /Besoin à couvrir/ }).click();
    await officer.getByRole('option').first().click();
    await choose(officer, officer, /Compétence/, 'alimentation');
    await officer.getByLabel('Demi-journées', { exact: true }).fill('6');
    await officer.getByLabel('Premier jour').fill(daysFrom(8));
    await officer.getByLabel('Dernier jour').fill('2099-12-31');
    await officer.getByLabel('Pourquoi personne ne peut ici').fill('Aucun poste ne tient cette compétence.');
    await officer.getByRole('button', { name: 'Écrire la demande' }).click();
    await officer.waitForURL(/\/requests$/);
    await settled(officer);
    const draft = officer.locator('tbody tr').first();
    expect(await draft.innerText()).toContain('brouillon');
    const [reference = ''] = (await draft.locator('th').innerText()).split('\n');
    await draft.getByRole('button', { name: 'Envoyer au pôle' }).click();
    await rowOf(officer, reference).locator('.tag', { hasText: 'envoyée' }).waitFor();
  });

  it('come to the director with posts, reasons and one press to ask them', async () => {
    await director.getByRole('button', { name: 'Placer' }).click();
    await director.getByRole('navigation').getByRole('link', { name: 'Demandes à servir' }).click();
    await settled(director);
    const asked = director.locator('section', { hasText: /CALL-D-\d{4}-004/ });
    const reasons = asked.locator('tbody tr').first().locator('li');
    expect(await reasons.first().innerText()).toMatch(/compétence/);
    expect(await reasons.count()).toBe(5);
    await asked
      .getByRole('button', { name: /^Demander \d+ demi-journées à PMA-T/ })
      .first()
      .click();
    await asked.getByText(/^Affectation PMA-\d{4}-\d+ demandée/).waitFor();
    await asked.getByText(/PMA-\d{4}-\d+ \(demandée\)/).waitFor();
  });

  it('that nobody can serve say what would make it possible', async () => {
    await director.goto('/to-serve?skill=ENERGY');
    await settled(director);
    const tooMuch = director.locator('section', { hasText: /CAHC-D-\d{4}-001/ });
    expect(await tooMuch.getByText('Il manque').count()).toBe(1);
    await director.getByRole('link', { name: 'Servies' }).click();
    await director.waitForURL(/view=served/);
  });

  it('are taken back with a reason', async () => {
    await officer.goto('/requests?state=SENT');
    await settled(officer);
    const row = rowOf(officer, /CALL-D-\d{4}-006/);
    await row.getByRole('button', { name: 'Annuler', exact: true }).click();
    await row.getByRole('button', { name: 'Annuler la demande' }).click();
    expect(await row.locator('.field-error').innerText()).not.toBe('');
    await row.getByLabel('Pourquoi').fill('La commune a trouvé ailleurs.');
    await row.getByRole('button', { name: 'Annuler la demande' }).click();
    await row.waitFor({ state: 'detached' });
    await officer.goto('/requests?state=CANCELLED');
    await settled(officer);
    expect(await rowOf(officer, /CALL-D-\d{4}-006/).innerText()).toContain('annulée');
  });

  it('are each side’s own page', async () => {
    await officer.goto('/to-serve');
    await officer.getByRole('heading', { level: 1, name: 'Cette page est celle du pôle' }).waitFor();
    expect(await officer.locator('section').count()).toBe(0);
    await director.goto('/requests');
    await director.getByRole('heading', { level: 1, name: 'Cette page est celle des agglomérations' }).waitFor();
    expect(await director.locator('tbody').count()).toBe(0);
  });

  it('are still served while the agglomerations’ scale does not answer', async () => {
    await console_.scales.call.stop();
    await director.goto('/to-serve');
    await settled(director);
    expect(await director.locator('section h2', { hasText: 'CALL-D-2026' }).count()).toBeGreaterThan(0);
    expect(await director.locator('section', { hasText: '246200364' }).count()).toBeGreaterThan(0);
  });
});
