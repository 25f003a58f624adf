import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, reloadUntil, settled } from './console.js';

/** A draft of Carency that invites Loos-en-Gohelle. */
async function invite(page: Page, title: string): Promise<string> {
  await page.goto('/propose');
  await page.getByLabel('Titre').fill(title);
  await page.getByLabel('En quelques phrases').fill('Entre deux communes, avec les habitants.');
  await page.getByRole('button', { name: /Thème/ }).click();
  await page.getByRole('option', { name: 'mobilité' }).click();
  await page.getByRole('button', { name: /Communes qui portent avec vous/ }).click();
  await page.getByRole('option', { name: 'Loos-en-Gohelle' }).click();
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page.url();
}

describeInBrowser('carrying a project together in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('waits at the home of the invited commune, which answers for itself, and its story tells it', async () => {
    const lead = await console_.visit('small-commune-agent');
    const address = await invite(lead, 'Piste cyclable des deux terrils');
    await lead.getByText('Loos-en-Gohelle (à confirmer par elle)').waitFor();

    const invited = await console_.visit('commune-agent');
    const waiting = invited.getByRole('region', { name: 'Ce qui attend votre réponse' });
    await waiting.getByRole('link', { name: 'Piste cyclable des deux terrils' }).click();
    await invited.getByRole('button', { name: 'Confirmer que nous le portons' }).click();
    await invited.getByText('Votre commune porte ce projet').waitFor();
    await invited.goto('/');
    await settled(invited);
    expect(await waiting.getByRole('link', { name: 'Piste cyclable des deux terrils' }).count()).toBe(0);

    await lead.goto(address);
    const story = lead.getByRole('region', { name: /Son histoire/ });
    await reloadUntil(lead, story.getByText('une commune confirme qu’elle porte'));
    expect(await story.innerText()).toContain('Loos-en-Gohelle');
    expect(await story.locator('.scale-commune').count()).toBeGreaterThanOrEqual(2);
  });

  it('can be declined and left, with a reason that the lead reads', async () => {
    const lead = await console_.visit('small-commune-agent');
    const address = await invite(lead, 'Bibliothèque roulante');
    const invited = await console_.visit('commune-agent');
    await invited.goto(address);
    await invited.getByRole('button', { name: 'Confirmer que nous le portons' }).click();
    await invited.getByText('C’est dit').waitFor();
    await invited.getByText('Ne plus porter ce projet').click();
    await invited.getByRole('button', { name: 'Quitter le projet' }).click();
    await invited.getByText('À remplir.').waitFor();
    await invited.getByLabel('Pourquoi le quitter ?').fill('Nous avons déjà un bus-livre.');
    await invited.getByRole('button', { name: 'Quitter le projet' }).click();
    await invited.waitForURL((url) => url.pathname === '/');

    await lead.goto(address);
    await lead.getByText('Loos-en-Gohelle (a quitté le projet)').waitFor();
    await lead.getByText(/Nous avons déjà un bus-livre/).waitFor();

    // Invited again, it answers again.
    await lead.getByText('Changer ce que dit le projet').click();
    await lead.getByRole('button', { name: /Communes qui portent avec vous/ }).click();
    await lead.getByRole('option', { name: 'Loos-en-Gohelle' }).click();
    await lead.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await lead.getByText('Loos-en-Gohelle (à confirmer par elle)').waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
