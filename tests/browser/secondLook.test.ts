import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, reloadUntil, settled } from './console.js';

describeInBrowser('a refusal takes two officers of the agglomeration', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  const refusalOf = (page: Page) => page.getByRole('region', { name: /Ne pas retenir/ });

  it('is proposed by one, confirmed by the other, and read by the commune only then', async () => {
    const [first, second, commune] = [
      await console_.visit('project-officer'),
      await console_.visit('second-project-officer'),
      await console_.visit('commune-agent'),
    ];
    await first.goto('/inbox?view=all&state=UNDER_REVIEW&commune=62528');
    await settled(first);
    await first.locator('tbody a').first().click();
    const project = await first.getByRole('link', { name: 'Ouvrir le dossier du projet' }).getAttribute('href');
    const file = first.url();
    const proposed = refusalOf(first);
    await proposed.locator('summary').click();
    await proposed.getByRole('button', { name: 'Proposer de ne pas retenir' }).click();
    await proposed.getByText('À remplir.').waitFor();
    await proposed.getByLabel('Raison, telle que la commune la lira').fill('Le programme de 2025 y répond déjà.');
    await proposed.getByRole('button', { name: 'Proposer de ne pas retenir' }).click();
    await proposed.getByText('Il attend le regard d’un autre poste').waitFor();

    await commune.goto(project ?? '');
    await settled(commune);
    expect(await commune.getByText('Le programme de 2025 y répond déjà.').count()).toBe(0);

    await second.goto(file);
    await settled(second);
    const looked = refusalOf(second);
    await looked.getByText('Le programme de 2025 y répond déjà.').waitFor();
    await looked.getByRole('button', { name: 'Confirmer le refus' }).click();
    await second.locator('.tag', { hasText: 'non retenu' }).first().waitFor();
    await looked.waitFor({ state: 'detached' });

    await reloadUntil(commune, commune.getByText('Le programme de 2025 y répond déjà.').first());
    expect(await commune.locator('.tag', { hasText: 'non retenu' }).count()).toBeGreaterThan(0);
    // Who proposed it finds the answer given.
    await reloadUntil(first, first.locator('.tag', { hasText: 'non retenu' }).first());
    expect(console_.complaints).toEqual([]);
  });
});
