import { daysFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, reloadUntil } from './console.js';
import { violations } from './violations.js';

describeInBrowser('a proposal in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('goes from a draft to its label and back, each side seeing the other’s answer', async () => {
    const commune = await console_.visit('small-commune-agent');
    await commune.getByRole('link', { name: 'Proposer un projet' }).first().click();

    // What is missing is said at its field, before anything is sent.
    await commune.getByRole('button', { name: 'Créer le brouillon' }).click();
    await commune.getByText('À remplir.').first().waitFor();

    await commune.getByLabel('Titre').fill('Ombrières sur la place du marché');
    await commune.getByLabel('En quelques phrases').fill('Des ombrières solaires, portées avec les commerçants.');
    await commune.getByRole('button', { name: /Thème/ }).click();
    await commune.getByRole('option', { name: 'énergie' }).click();
    await commune.getByLabel('Coût estimé, en euros').fill('48 500');
    await commune.getByRole('button', { name: 'Créer le brouillon' }).click();

    await commune.getByRole('heading', { level: 1, name: 'Ombrières sur la place du marché' }).waitFor();
    expect(await commune.getByText('48 500 €').count()).toBe(1);
    const address = commune.url();

    await commune.getByRole('button', { name: /De quoi s’agit-il/ }).click();
    await commune.getByRole('option', { name: 'ingénierie' }).click();
    // A skill is found by part of its name, without accents, from the keyboard; side by side, fields stand at one height.
    const skill = commune.getByRole('combobox', { name: 'Savoir-faire cherché' });
    await skill.fill('energie');
    await commune.getByRole('option', { name: 'énergie des bâtiments' }).waitFor();
    expect(await violations(commune)).toEqual([]);
    await skill.press('ArrowDown');
    await skill.press('Enter');
    expect(await skill.inputValue()).toBe('énergie des bâtiments');
    const tops = [skill, commune.getByRole('button', { name: /De quoi s’agit-il/ })].map((one) => one.boundingBox());
    const [beside, kind] = await Promise.all(tops);
    expect(Math.abs(Number(beside?.y) - Number(kind?.y))).toBeLessThanOrEqual(1);
    await commune.getByLabel('Demi-journées', { exact: true }).fill('12');
    await commune.getByLabel('Ce que la commune apporte, en demi-journées').fill('2');
    await commune.getByLabel('À partir du').fill(daysFrom(219));
    await commune.getByLabel('Jusqu’au').fill(daysFrom(39));
    await commune.getByRole('button', { name: 'Ajouter un besoin' }).click();

    // The graph's own problem stands at the field it is about, and what was typed is kept.
    const until = commune.getByLabel('Jusqu’au');
    await commune.locator('.field-error').first().waitFor();
    const described = String(await until.getAttribute('aria-describedby')).split(' ');
    const texts = await Promise.all(described.map((id) => commune.locator(`[id="${id}"]`).allInnerTexts()));
    expect(texts.flat().join('').length).toBeGreaterThan(10);
    expect(await commune.getByLabel('Demi-journées', { exact: true }).inputValue()).toBe('12');
    await until.fill(daysFrom(311));
    await commune.getByRole('button', { name: 'Ajouter un besoin' }).click();
    await commune.getByText(/Manque 10 demi-journées/).waitFor();
    await commune.getByText('énergie des bâtiments', { exact: false }).first().waitFor();

    // Each step says what it lacks, and is saved by itself: the page opened anew goes on from there.
    const steps = commune.getByRole('list', { name: 'Le chemin de la proposition' });
    expect(await steps.getByRole('listitem').count()).toBe(5);
    expect(await steps.locator('[aria-current="step"]').innerText()).toContain('Le financement');
    await commune.reload();
    await commune.getByText('Écrire le plan de financement').click();
    expect(await commune.getByLabel('Coût du projet, en euros').inputValue()).toBe('48500');
    await commune.getByRole('button', { name: 'Ajouter un financeur' }).click();
    await commune.getByLabel('Nom du financeur').fill('Fonds vert');
    await commune.getByLabel('Montant, en euros').fill('50 000');
    await commune.getByRole('button', { name: 'Enregistrer le plan' }).click();
    await commune.getByText(/Les financements dépassent le coût/).waitFor();
    await commune.getByLabel('Montant, en euros').fill('20 000');
    await commune.getByRole('button', { name: 'Enregistrer le plan' }).click();
    const funding = commune.getByRole('region', { name: 'Le plan de financement' });
    await funding.getByText('28 500 €').waitFor();
    await commune.getByRole('button', { name: 'Partager le projet' }).click();
    await commune.getByRole('button', { name: 'Proposer le projet' }).click();
    // The delivery is nobody's to wait for: the label's file appears by itself.
    await commune.locator('.tag', { hasText: 'reçue' }).waitFor();

    const officer = await console_.visit('project-officer');
    await officer.goto('/inbox');
    await officer.getByRole('link', { name: 'Ombrières sur la place du marché' }).click();
    await officer.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await officer.getByText('À remplir.').first().waitFor();
    for (const [state, reason] of [
      ['recevable', 'Le dossier est complet.'],
      ['à l’étude', 'Deux services le lisent.'],
      ['à mûrir', 'Dites la place des habitants.'],
    ] as const) {
      await officer.locator('.choice', { hasText: state }).click();
      await officer.getByRole('region', { name: 'Votre réponse' }).getByLabel('Raison').fill(reason);
      await officer.getByRole('button', { name: 'Enregistrer la réponse' }).click();
      await officer.getByRole('region', { name: 'Ce qui a été répondu' }).getByText(reason).waitFor();
    }

    await commune.goto(address);
    await commune.locator('.tag', { hasText: 'à mûrir' }).waitFor();
    await commune.getByText('Raison donnée : Dites la place des habitants.').waitFor();

    await commune.getByLabel('Pourquoi le retirer ?').fill('Le conseil préfère attendre.');
    await commune.getByRole('button', { name: 'Retirer', exact: true }).click();
    await commune.getByText('Raison du retrait : Le conseil préfère attendre.').waitFor();

    await officer.goto('/inbox?view=all');
    await reloadUntil(officer, officer.getByRole('row', { name: /Ombrières.*retirée par la commune/ }));
    expect(console_.complaints).toEqual([]);
  });
});
