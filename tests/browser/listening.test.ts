import { daysFrom, inFrench } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('listening rounds in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('takes up the topics of the round before and lays the two side by side', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.goto('/rounds');
    await settled(page);
    await page.getByText('Noter une écoute').click();
    expect(await page.getByLabel('Sujet du constat 1', { exact: true }).inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Enregistrer l’écoute' }).click();
    await page.getByText('Écrivez au moins un constat.').waitFor();
    const topic = await page.getByLabel('Sujet du constat 1', { exact: true }).inputValue();
    await page.getByLabel('Tenue le').fill(daysFrom(-3));
    await page.getByLabel('Constat 1', { exact: true }).fill('Trois élues présentent toute la démarche.');
    await page.getByRole('button', { name: 'Enregistrer l’écoute' }).click();
    await page.locator('.field-error', { hasText: /./ }).first().waitFor();
    await choose(page, page, /Depuis la dernière fois \(constat 1\)/, 'mieux');
    await page.getByRole('button', { name: 'Enregistrer l’écoute' }).click();

    await page.getByRole('link', { name: `Écoute du ${inFrench(daysFrom(-3))}` }).click();
    const row = page.locator('tbody tr', { hasText: topic });
    await row.getByText('Trois élues présentent toute la démarche.').waitFor();
    await row.locator('.tag', { hasText: 'mieux' }).waitFor();
    await page.getByRole('heading', { name: 'Ce dont on n’a pas reparlé' }).waitFor();
    await page.getByText('Corriger l’écoute').click();
    await page.getByLabel('Constat 1', { exact: true }).fill('Quatre élues présentent toute la démarche.');
    await choose(page, page, /Depuis la dernière fois \(constat 1\)/, 'pareil');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await row.getByText('Quatre élues présentent toute la démarche.').waitFor();
    await row.locator('.tag', { hasText: 'pareil' }).waitFor();
    await page.getByRole('link', { name: 'Voir l’écoute d’avant' }).click();
    await page.getByText(/À côté de celle d’avant/).waitFor();
  });

  it('is read by everybody where it is published, with its source', async () => {
    const page = await console_.visit('public');
    await page.goto('/communes/62528/rounds?scale=POLE');
    await page.getByRole('link', { name: 'Écoute du 19 septembre 2017' }).click();
    await page.getByText(/^Source/).waitFor();
    expect(await page.getByText('Corriger l’écoute').count()).toBe(0);
    expect(await page.getByText('Noter une écoute').count()).toBe(0);
    await page.getByRole('link', { name: 'Voir l’écoute d’avant' }).click();
    await page.getByRole('heading', { level: 1, name: 'Écoute de 2015' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
