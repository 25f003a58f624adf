import type { Page } from 'playwright-core';

/** One page of the console that is looked at, and the persona who opens it. */
export interface LookedAt {
  readonly name: string;
  readonly persona: string;
  /** From the persona's home. */
  readonly open: (page: Page) => Promise<unknown>;
}

const openProject = (page: Page) =>
  page.getByRole('region', { name: 'Vos projets et leur label' }).locator('.list-title').first().click();
const at = (address: string) => (page: Page) => page.goto(address);

/** Every page of the console, as the one who uses it most sees it. */
export const lookedAt: readonly LookedAt[] = [
  { name: 'territory', persona: 'public', open: at('/') },
  { name: 'entrance', persona: 'public', open: at('/enter') },
  { name: 'commune', persona: 'public', open: at('/communes/62528') },
  { name: 'not-found', persona: 'public', open: at('/nowhere') },
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
      await page.getByRole('button', { name: 'Donner une suite' }).first().click();
    },
  },
  {
    name: 'councils',
    persona: 'commune-agent',
    open: async (page) => {
      await page.goto('/councils');
      await page.getByText('Inscrire une séance').click();
      await page.getByText(/^Déplacer la séance/).first().click();
    },
  },
  { name: 'propose', persona: 'commune-agent', open: at('/propose') },
  { name: 'project', persona: 'commune-agent', open: openProject },
  {
    name: 'consent',
    persona: 'small-commune-agent',
    open: async (page) => {
      await page.getByRole('link', { name: 'Chaîne des terrils' }).first().click();
      await page.getByText('Écrire le plan de financement').click();
      await page.getByText('Consentir à une aide, ou la refuser').first().click();
      await page.getByText('Ce qui manque', { exact: true }).last().evaluate('(element) => element.scrollIntoView()');
    },
  },
  { name: 'small-commune', persona: 'small-commune-agent', open: at('/') },
  { name: 'several-communes', persona: 'shared-secretary', open: at('/') },
  { name: 'inbox', persona: 'project-officer', open: at('/') },
  { name: 'labelling', persona: 'project-officer', open: (page) => page.locator('tbody a').first().click() },
  { name: 'month-at-a-glance', persona: 'director', open: at('/') },
  { name: 'months', persona: 'director', open: at('/months') },
  {
    name: 'month-opened',
    persona: 'director',
    open: async (page) => {
      await page.goto('/months');
      await page.locator('.month-over').first().click();
      await page.getByText('Affectations de ce mois').waitFor();
    },
  },
  { name: 'analyst', persona: 'analyst', open: at('/communes/62528') },
];
