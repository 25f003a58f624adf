import type { Page } from 'playwright-core';
import { choose } from './choose.js';
import { at, type LookedAt } from './lookedAt.js';

async function openProject(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('region', { name: 'Vos projets et leur label' }).locator('.list-title').first().click();
}
async function openConsent(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Chaîne des terrils' }).first().click();
  await page.getByText('Écrire le plan de financement').click();
  await page.getByText('Consentir à une aide, ou la refuser').first().click();
}

/** The pages of a commune's agent. */
export const communePages: readonly LookedAt[] = [
  { name: 'desk', persona: 'commune-agent', open: at('/') },
  { name: 'own-commune', persona: 'commune-agent', open: at('/communes/62528') },
  { name: 'actions', persona: 'commune-agent', open: at('/actions') },
  { name: 'actions-board', persona: 'commune-agent', open: at('/actions?view=board') },
  {
    name: 'action',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/actions?status=ONGOING');
      await page.locator('tbody a').first().click();
      await page.getByText('Modifier la fiche').click();
    },
  },
  { name: 'new-action', persona: 'commune-agent', open: at('/actions/new') },
  {
    name: 'co-funding',
    persona: 'commune-agent',
    open: at('/projects/019b8d2b-8c00-7000-8000-022dba24c674/co-funding'),
  },
  {
    name: 'who-should-act',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/projects/019b8d2b-8c00-7000-8000-022fcbac1a23/needs/019b8d2b-8c00-7000-8000-006121471357');
      await page.getByText('Les questions que la règle a posées').click();
    },
  },
  { name: 'contracts', persona: 'commune-agent', open: at('/contracts?view=all') },
  { name: 'new-contract', persona: 'commune-agent', open: at('/contracts/new') },
  {
    name: 'contract',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/contracts');
      await page.locator('tbody tr', { hasText: 'en cours' }).locator('a').first().click();
    },
  },
  {
    name: 'stands',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/stands');
      await page.getByText('Noter qui est venu').click();
      await page.getByRole('button', { name: 'Donner une suite' }).first().click();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { name: 'stands-table', persona: 'commune-agent', open: at('/stands?districts=table') },
  {
    name: 'risks',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/risks');
      await page.locator('.chart-place svg').nth(2).waitFor();
      await page.getByText('Les mêmes chiffres en tableau').first().click();
    },
  },
  { name: 'frameworks', persona: 'commune-agent', open: at('/frameworks?view=others') },
  { name: 'frameworks-adopted', persona: 'commune-agent', open: at('/frameworks?view=adopted') },
  { name: 'new-framework', persona: 'commune-agent', open: at('/frameworks/new') },
  {
    name: 'framework',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/frameworks');
      await page.getByRole('link', { name: 'Le fifty/fifty, mode d’emploi' }).click();
      await page.getByText(/Le brouillon de la version/).click();
    },
  },
  {
    name: 'framework-of-others',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/frameworks?view=others');
      await page.locator('tbody a').first().click();
    },
  },
  { name: 'mails', persona: 'commune-agent', open: at('/notices') },
  { name: 'saved-questions', persona: 'commune-agent', open: at('/saved-questions') },
  { name: 'mails-without-address', persona: 'small-commune-agent', open: at('/notices') },
  {
    name: 'councils',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/councils');
      await page.getByText('Inscrire une séance').click();
      await page
        .getByText(/^Déplacer la séance/)
        .first()
        .click();
    },
  },
  { name: 'approach', persona: 'small-commune-agent', open: at('/approach') },
  { name: 'experiments', persona: 'commune-agent', open: at('/experiments') },
  { name: 'new-experiment', persona: 'commune-agent', open: at('/experiments/new') },
  {
    name: 'experiment',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/experiments?outcome=RUNNING');
      await page.locator('tbody a').first().click();
      await page.getByText('Modifier l’essai').click();
    },
  },
  {
    name: 'lessons',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/experiments?view=lessons&sort=REUSES');
      await page.getByRole('button', { name: 'Nous l’avons repris' }).first().click();
    },
  },
  {
    name: 'meetings',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/meetings');
      await page.getByText('Noter qui est venu', { exact: true }).click();
      await page.getByText('Noter un forum').click();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'events',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/meetings?view=events');
      await page.getByText('Noter un évènement').click();
    },
  },
  {
    name: 'associations',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/meetings?view=associations');
      await page.getByText('Inscrire une association').click();
    },
  },
  { name: 'meetings-of-another', persona: 'commune-agent', open: at('/communes/62213/meetings?view=events') },
  { name: 'story', persona: 'commune-agent', open: at('/story') },
  { name: 'new-chapter', persona: 'commune-agent', open: at('/story/new') },
  {
    name: 'chapter',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/story?state=SHARED');
      await page.locator('.list .list-title').first().click();
    },
  },
  {
    name: 'chapter-edited',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/story?state=SHARED');
      await page.locator('.list .list-title').first().click();
      await page.getByText('Modifier le chapitre').click();
    },
  },
  {
    name: 'rounds',
    persona: 'small-commune-agent',
    open: async (page) => {
      await page.goto('/rounds');
      await page.getByText('Noter une écoute').click();
    },
  },
  {
    name: 'round',
    persona: 'small-commune-agent',
    open: async (page) => {
      await page.goto('/rounds');
      await page.locator('tbody a').first().click();
    },
  },
  {
    name: 'management',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/management');
      await page.getByText('Noter une formation').click();
      await page
        .getByText(/^Corriger\s:/)
        .first()
        .click();
      await page.getByText('Dire une fonction, ou la changer').click();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'exchange',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/exchange');
      await page.locator('input[type=file]').setInputFiles({
        name: 'actions.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('titre;thème;échéance;notes\nOmbrières de l’école;énergie;14/03/2027;x\nSans thème;;;\n'),
      });
      await page.getByText('Sans thème').waitFor();
    },
  },
  { name: 'propose', persona: 'commune-agent', open: at('/propose') },
  { name: 'project', persona: 'commune-agent', open: openProject },
  { name: 'consent', persona: 'small-commune-agent', open: openConsent },
  {
    name: 'consent-council',
    persona: 'small-commune-agent',
    open: async (page) => {
      await openConsent(page);
      const form = page.locator('details[open]', { hasText: 'Consentir à une aide, ou la refuser' });
      await choose(page, form, /Qui aiderait/, 'l’agglomération');
      await choose(page, form, /Pour faire quoi/, 'cofinancement');
      const council = form.getByRole('heading', { name: 'Le conseil qui peut dire oui' });
      // A list that closes gives the page its place back: it is scrolled after that.
      await page.waitForFunction("getComputedStyle(document.documentElement).overflow !== 'hidden'");
      await council.scrollIntoViewIfNeeded();
    },
  },
  { name: 'small-commune', persona: 'small-commune-agent', open: at('/') },
  { name: 'absence', persona: 'commune-agent', open: at('/mandates') },
  {
    name: 'own-initiatives',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/initiatives');
      await page.getByText('Rattacher une action').first().click();
      await page.getByText('Ne pas participer').first().click();
    },
  },
];
