import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

const file = [
  'titre;communes;labellisé le;source',
  'Halle couverte;62498;14/03/2019;Registre des délibérations',
  'Sentier des terrils;62498;02/05/2018;Registre des délibérations',
  'Cuisine centrale;62498;11/09/2020;Registre des délibérations',
  'Local associatif;62498;06/01/2017;',
  'Préau;62498;31/02/2020;Registre des délibérations',
].join('\n');

describeInBrowser('what an agglomeration takes over from before', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is kept though irregular, refused where nobody understands it, and what is irregular waits on the first page', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/imports');
    await settled(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByRole('link', { name: 'créées (4)' }).waitFor();
    await page.getByRole('link', { name: 'refusées (1)' }).waitFor();
    await page.getByText(/labellisé le.: Cette date n’existe pas/).waitFor();
    await page.getByText('Rien ne dit où ce fait est établi').waitFor();
    const write = page.getByRole('button', { name: /^Écrire 4 lignes/ });
    expect(await write.isDisabled()).toBe(true);
    await page.getByText('les bonnes lignes, sans les refusées').click();
    await write.click();
    await page.getByRole('heading', { name: 'L’import est fait' }).waitFor();
    await page.getByRole('link', { name: 'Voir la liste' }).click();
    const facts = page.getByRole('table', { name: /Faits repris/ });
    await facts.getByText('Local associatif').waitFor();
    expect(await facts.getByText('sans source').count()).toBe(1);
    await page.goto('/');
    await settled(page);
    const checks = page.getByRole('region', { name: 'À vérifier' });
    await checks
      .getByText(/Local associatif, depuis le/)
      .first()
      .waitFor();
    await checks.getByRole('link', { name: 'Label sans proposition' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Reprendre l’existant' }).waitFor();
    await facts.getByText('Halle couverte').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('lets go of a fact entered by mistake, with its reason, and keeps it readable apart', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/imports?kind=SUPPORTS');
    await settled(page);
    const facts = page.getByRole('table', { name: /Faits repris/ });
    const row = facts.locator('tbody tr').first();
    await row.getByText('Retirer, entré par erreur').click();
    await row.getByRole('button', { name: 'Retirer ce fait' }).click();
    await row.getByText('À remplir.').waitFor();
    await row.getByLabel('En quoi est-ce une erreur ?').fill('Saisi deux fois.');
    await row.getByRole('button', { name: 'Retirer ce fait' }).click();
    await page.getByText('Rien n’a été repris de cette sorte.').waitFor();
    await page.getByRole('link', { name: 'Voir ce qui a été retiré' }).click();
    const gone = page.getByRole('table', { name: /Faits retirés/ });
    await gone.getByText(/^Retiré le .*Saisi deux fois\.$/).waitFor();
    expect(await gone.getByText('Retirer, entré par erreur').count()).toBe(0);
    await page.getByRole('link', { name: 'Revenir à ce qui compte' }).click();
    await page.getByText('Rien n’a été repris de cette sorte.').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('comes to the pole the same way: posts, with what each column holds told beside', async () => {
    const page = await console_.visit('director');
    await page.goto('/pole-imports');
    await settled(page);
    await page.getByText('Colonnes d’un fichier de postes').click();
    const columns = page.getByRole('table', { name: 'Colonnes d’un fichier de postes' });
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger un modèle vide (CSV)' }).first().click(),
    ]);
    const heading = readFileSync(String(await template.path()), 'utf8').trim();
    expect(heading.split(';').length).toBe(await columns.locator('tbody tr').count());
    const line = 'PMA-T90;chargé de mobilités;246200364;;ENERGY;100;40;01/03/2025;';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'postes.csv', mimeType: 'text/csv', buffer: Buffer.from(`${heading}\r\n${line}`) });
    await page.getByRole('button', { name: 'Écrire 1 ligne' }).click();
    await page.getByRole('heading', { name: 'L’import est fait' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is asked of an agglomeration’s officer alone', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/imports');
    await page.getByRole('link', { name: 'Importer un fichier' }).waitFor({ state: 'detached' });
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });
});
