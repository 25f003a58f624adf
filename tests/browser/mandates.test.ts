import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('who acts for whom', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is granted and ended by the administration', async () => {
    const page = await console_.visit('administrator');
    await page.getByRole('textbox', { name: 'Identifiant de connexion' }).first().fill('trainee-9');
    await page.getByRole('button', { name: /Rôle/ }).first().click();
    await page.getByRole('option', { name: 'analyste' }).click();
    await page.getByRole('button', { name: 'Accorder ce mandat' }).click();
    await page.getByText('Le mandat est accordé.').waitFor();
    const inForce = page.getByRole('region', { name: 'En cours' });
    await inForce.getByRole('button', { name: 'Y mettre fin (trainee-9)' }).click();
    await page.getByRole('region', { name: 'Terminés' }).getByText('trainee-9').waitFor();
    expect(await inForce.getByText('trainee-9').count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });

  it('is seen side by side by a secretary of several communes, who always knows for which one a click acts', async () => {
    const page = await console_.visit('shared-secretary');
    const mine = page.getByRole('region', { name: 'Vos communes, côte à côte' });
    expect(await mine.locator('tbody tr').count()).toBe(3);
    await mine.getByRole('button', { name: /^Agir pour Gouy-Servins/ }).click();
    await settled(page);
    expect(await page.locator('h1').textContent()).toContain('Gouy-Servins');
    await page.goto('/actions/new');
    await settled(page);
    expect(await page.locator('button[type=submit]').last().textContent()).toContain('Gouy-Servins');
    await page.locator('main form input[type=text]').first().fill('Un banc');
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.locator('select.select-native').selectOption({ index: 0 });
    expect(asked).toHaveLength(1);
    expect(await page.locator('select.select-native option:checked').textContent()).toContain('Gouy-Servins');
    expect(console_.complaints).toEqual([]);
  });
});
