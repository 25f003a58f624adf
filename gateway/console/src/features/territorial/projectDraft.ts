import type { Project } from './territorialAnswer.js';

interface AxisDraft {
  /** Empty while it is new: its key is made of its title, once. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** What a person typed of a territorial project. */
export interface ProjectDraft {
  readonly title: string;
  readonly since: string;
  readonly until: string;
  readonly starting: string;
  readonly wished: string;
  readonly axes: readonly AxisDraft[];
}

export const emptyAxis: AxisDraft = { key: '', title: '', text: '' };
export const emptyProject: ProjectDraft = {
  title: '',
  since: '',
  until: '',
  starting: '',
  wished: '',
  axes: [emptyAxis],
};

export const projectDraftOf = (project: Project): ProjectDraft => ({
  title: project.title ?? '',
  since: project.since ?? '',
  until: project.until ?? '',
  starting: project.starting ?? '',
  wished: project.wished ?? '',
  axes: (project.axes ?? []).map(({ key, title, text }) => ({ key, title, text })),
});

/** A key that stories may name: small letters, digits and hyphens. */
const keyOf = (title: string) =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** The axes that have a title, each under its key. */
const axesInput = (axes: ProjectDraft['axes']) =>
  axes
    .filter(({ title }) => title.trim() !== '')
    .map(({ key, title, text }) => ({ key: key || keyOf(title), title: title.trim(), text: text.trim() }));

/** These fields as they are sent; what is left empty is not. */
export function projectInput(draft: ProjectDraft, fields: readonly (keyof ProjectDraft)[]): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .map((field) => [field, field === 'axes' ? axesInput(draft.axes) : draft[field].trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
