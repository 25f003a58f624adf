import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

const title = 'Le banc partagé';

describeInBrowser('a framework in the console', () => {
  let console_: OpenConsole;
  let author: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    author = await console_.visit('commune-agent');
  });
  afterAll(() => console_?.stop());

  const write = async (version: number, about: string, content: string) => {
    const summary = author.getByText(`Le brouillon de la version ${version}`);
    if ((await author.getByLabel('Ce qu’il dit').isVisible()) === false) await summary.click();
    await author.getByLabel('De quoi il s’agit, ou ce qui change').fill(about);
    await author.getByLabel('Ce qu’il dit').fill(content);
    await author.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    const publish = author.getByRole('region', { name: 'Publier', exact: true });
    await publish.getByText('Une version publiée ne change plus').waitFor();
    await publish.getByRole('button', { name: `Publier la version ${version}` }).click();
    await publish.getByText('Publié.', { exact: true }).waitFor();
  };

  it('is written as a draft, published for good, and read beside its next version', async () => {
    await author.goto('/frameworks');
    await author.getByRole('link', { name: 'Nouveau référentiel' }).click();
    await author.getByRole('button', { name: 'Créer le brouillon' }).click();
    await author.getByText('À remplir.').first().waitFor();
    await author.getByLabel('Titre').fill(title);
    await author.getByRole('button', { name: /Thème/ }).click();
    await author.getByRole('option', { name: 'cadre de vie' }).click();
    await author.getByRole('button', { name: /Visible par/ }).click();
    await author.getByRole('option', { name: 'tout le monde' }).click();
    await author.getByRole('button', { name: 'Créer le brouillon' }).click();
    await author.getByRole('heading', { level: 1, name: title }).waitFor();
    await settled(author);
    expect(await author.getByText('il n’y a pas de brouillon à publier').count()).toBe(1);

    await write(1, 'Un banc par rue.', 'Choisir la place.\nTrouver le bois.');
    await write(2, 'Le bois est local.', 'Choisir la place.\nScier le bois de la commune.');
    const versions = author.getByRole('region', { name: 'Ce qui est publié' });
    await versions.getByRole('heading', { name: /version 2, publiée/ }).waitFor();
    const changed = await versions.locator('.passage-changed').allTextContents();
    expect(changed.map((text) => text.replace(/\s/g, ' '))).toEqual([
      'Changé : Trouver le bois.',
      'Changé : Scier le bois de la commune.',
    ]);
  });

  it('is found, adopted and evaluated by another commune, after the author’s own word', async () => {
    const other = await console_.visit('small-commune-agent');
    await other.goto('/frameworks?view=others');
    await other.getByLabel('Chercher dans les référentiels').fill('banc partage');
    await other.getByRole('link', { name: title }).click();
    await settled(other);
    expect(await other.getByRole('button', { name: /Publier/ }).count()).toBe(0);
    await other.getByLabel('Ce que vous adaptez à votre commune').fill('Un seul banc, devant l’école.');
    await other.getByRole('button', { name: 'Reprendre ce référentiel' }).click();
    await other.getByText('C’est repris.').waitFor();

    const adoptions = other.getByRole('region', { name: 'Qui l’a repris' });
    await adoptions.getByText('Adapté : Un seul banc, devant l’école.').waitFor();
    await adoptions.getByText('pas encore évalué').waitFor();
    await adoptions.getByText('Dire ce que cela a donné').click();
    await adoptions.getByRole('button', { name: /Est-ce que cela a marché/ }).click();
    await other.getByRole('option', { name: 'a marché en partie' }).click();
    await adoptions.getByLabel('Ce qui a été vu').fill('Il sert ; il faut l’entretenir.');
    await adoptions.getByRole('button', { name: 'Enregistrer l’évaluation' }).click();
    await adoptions.locator('.tag', { hasText: 'a marché en partie' }).waitFor();

    await other.goto('/frameworks?view=adopted');
    await other.getByRole('row', { name: new RegExp(`${title}.*version 2.*a marché en partie`) }).waitFor();

    // The author reads what came of it, and what it published stays seen.
    await author.reload();
    await author.getByText('Il sert ; il faut l’entretenir.').waitFor();
    await author.getByText('Titre, thème et qui le voit').click();
    await author.getByText('ne peut plus leur être caché').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is taken up by an agglomeration too, which says what came of it', async () => {
    const officer = await console_.visit('project-officer');
    await officer.goto('/frameworks?view=others');
    await officer.getByLabel('Chercher dans les référentiels').fill('banc partage');
    await officer.getByRole('link', { name: title }).click();
    await settled(officer);
    await officer.getByLabel('Ce que vous adaptez à l’agglomération').fill('Un banc par arrêt de bus.');
    await officer.getByRole('button', { name: 'Reprendre ce référentiel' }).click();
    await officer.getByText('C’est repris.', { exact: false }).waitFor();
    const adopters = officer.getByRole('region', { name: 'Les agglomérations qui l’ont repris' });
    await adopters.getByText('Adapté : Un banc par arrêt de bus.').waitFor();
    await officer.goto('/frameworks');
    const row = officer.locator('li', { hasText: title });
    await row.getByText('Dire ce que cela a donné').click();
    await row.getByRole('button', { name: /Est-ce que cela a marché/ }).click();
    await officer.getByRole('option', { name: 'a marché en partie' }).click();
    await row.getByLabel('Ce qui a été vu, et ce que les autres devraient savoir').fill('Le bois manque.');
    await row.getByRole('button', { name: 'Enregistrer l’évaluation' }).click();
    await row.getByText('a marché en partie', { exact: true }).first().waitFor();
    await row.getByText('Le bois manque.').waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
