import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { textOfPdf } from '#tests/shared/exchange/drafts/readBack.js';
import { daysFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

/** A project of Loos-en-Gohelle with 18,000 euros of its agglomeration, paid in part. */
const paidInPart = '/projects/019b8d2b-8c00-7000-8000-022dba24c674';
/** A project of which one council has deliberated. */
const awaiting = '/projects/019b8d2b-8c00-7000-8000-03d67b6fc813';

const open = async (page: Page, address: string) => {
  await page.goto(address);
  await settled(page);
};

describeInBrowser('fonds de concours in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('tells the commune what may still be given and which rule limits it, on its project’s page', async () => {
    const page = await console_.visit('commune-agent');
    await open(page, paidInPart);
    const section = page.getByRole('region', { name: 'Fonds de concours' });
    await section.getByText('Ce que la loi permet encore').waitFor();
    await section.getByText(/limité par CGCT/).waitFor();
    await section.getByText('versé en partie').waitFor();
    await section.getByRole('link', { name: 'Plafond, simulation et fonds' }).click();
    await settled(page);
    await page.getByText('CGCT L5216-5 VI').first().waitFor();
    await page.getByText('À confirmer par un juriste').first().waitFor();

    const simulation = page.getByRole('region', { name: 'Simuler un montant' });
    await simulation.getByLabel('Montant, en euros').fill('9000000');
    await simulation.getByText('Ce montant n’est pas légal.').waitFor();
    await simulation.getByText('Une seule de ces conditions suffirait').waitFor();
    await simulation.getByLabel('Montant, en euros').fill('10');
    await simulation.getByText('Ce montant est légal.').waitFor();
    const slider = simulation.getByLabel('Faire varier le montant');
    await slider.focus();
    await page.keyboard.press('End');
    await simulation.getByText('Ce montant n’est pas légal.').waitFor();

    await page.getByText('Deux projets de délibération concordants').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Conseil municipal.*PDF/ }).click(),
    ]);
    const text = textOfPdf(new Uint8Array(await readFile(await download.path())));
    expect(text).toContain('Délibération du conseil municipal');
    expect(await page.getByText('Proposer un fonds de concours').count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });

  it('lets the officer record what the council voted, then commit, and says what is against the law', async () => {
    const page = await console_.visit('project-officer');
    await open(page, `${awaiting}/co-funding`);
    const fonds = page.getByRole('region', { name: 'Les fonds de concours' });
    await fonds.getByText('un conseil a délibéré').waitFor();
    await fonds.getByText('Le conseil communautaire a délibéré').click();
    await fonds.getByLabel('Référence de l’acte').fill('CC-2026-118');
    await fonds.getByLabel('Jour de la délibération').fill(daysFrom(-39));
    await fonds.getByLabel('Exécutoire à partir du').fill(daysFrom(-32));
    await fonds.getByRole('button', { name: 'Enregistrer' }).first().click();
    await fonds.getByText(/CC-2026-118/).waitFor();
    await fonds.getByText('Quelle suite ?').first().click();
    await fonds.locator('details[open]', { hasText: 'Pourquoi' }).getByRole('button', { name: 'Enregistrer' }).click();
    await fonds.locator('.tag-heap', { hasText: 'engagé' }).waitFor();

    await page.getByText('Proposer un fonds de concours').click();
    const form = page.locator('details[open]', { hasText: 'Ce qu’il encourage' });
    await form.getByLabel('Montant, en euros').fill('90000000');
    await form.getByLabel('Ce qu’il encourage').fill('Chaufferie partagée');
    await form.getByRole('button', { name: 'Proposer', exact: true }).click();
    await form.getByText(/dépassent ce que la loi permet encore/).waitFor();

    await page.getByText('Déclarer un fonds accordé auparavant').click();
    const earlier = page.locator('details[open]', { hasText: 'Pour quoi' });
    await earlier.getByLabel('Montant, en euros').fill('500');
    await earlier.getByLabel('Accordé le').fill('2099-01-01');
    await earlier.getByLabel('Référence de l’acte').fill('CC-2024-031');
    await earlier.getByLabel('Pour quoi').fill('Étude et première tranche');
    await earlier.getByRole('button', { name: 'Déclarer', exact: true }).click();
    await earlier.getByText('Ce jour est à venir').waitFor();
    await earlier.getByLabel('Accordé le').fill('2024-06-27');
    await earlier.getByRole('button', { name: 'Déclarer', exact: true }).click();
    await fonds.locator('li', { hasText: 'Étude et première tranche' }).getByText('accordé avant').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('lists what is given, which council still has to vote, and narrows it by its state', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/funds');
    await settled(page);
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(1);
    await rows.getByText('Les deux délibérations sont exécutoires et concordantes.').first().waitFor();
    await page.goto('/funds?state=PAID_PART');
    await settled(page);
    const states = await rows.locator('.tag').allInnerTexts();
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter((state) => !state.includes('versé en partie'))).toEqual([]);
    await page.goto('/funds');
    await rows.locator('th a').first().click();
    await page.getByRole('heading', { level: 1, name: 'Fonds de concours' }).waitFor();
    await page.getByRole('region', { name: 'Les fonds de concours' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
