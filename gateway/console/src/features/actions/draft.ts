import { linesOf } from '../../kit/LinesField.js';
import type { ActionFile, Technician } from './actionFile.js';

/** What a person typed about an action. Each key is a field of the graph's inputs. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly theme: string | null;
  readonly origin: string;
  readonly dueOn: string;
  readonly microDistrict: string;
  readonly electedCarriers: readonly string[];
  readonly technicians: readonly Technician[];
  readonly delegations: readonly string[];
  readonly services: readonly string[];
  readonly partners: readonly string[];
  readonly programme: string;
  readonly visibleInLivingEnvironment: boolean;
  readonly visibility: string;
  /** Empty: in no project. */
  readonly projectId: string;
}

export type Field = keyof Draft;

export const emptyDraft: Draft = {
  title: '',
  summary: '',
  theme: null,
  origin: 'COMMUNE',
  dueOn: '',
  microDistrict: '',
  electedCarriers: [],
  technicians: [],
  delegations: [],
  services: [],
  partners: [],
  programme: '',
  visibleInLivingEnvironment: false,
  visibility: 'PRIVATE',
  projectId: '',
};

export const fields = Object.keys(emptyDraft) as readonly Field[];

export function draftOf(action: ActionFile): Draft {
  return {
    title: action.title ?? '',
    summary: action.summary ?? '',
    theme: action.theme,
    origin: action.origin ?? 'COMMUNE',
    dueOn: action.dueOn ?? '',
    microDistrict: action.microDistrict ?? '',
    electedCarriers: action.electedCarriers ?? [],
    technicians: (action.technicians ?? []).map(({ function: does, service }) => ({ function: does, service })),
    delegations: action.delegations ?? [],
    services: action.services ?? [],
    partners: action.partners ?? [],
    programme: action.programme ?? '',
    visibleInLivingEnvironment: action.visibleInLivingEnvironment ?? false,
    visibility: action.visibility ?? 'PRIVATE',
    projectId: action.project?.id ?? '',
  };
}

/** A field as it is sent; null where nothing was typed. */
export function sent(draft: Draft, field: Field): unknown {
  const value = draft[field];
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (field === 'technicians') {
    return draft.technicians
      .map(({ function: does, service }) => ({ function: does.trim(), service: service.trim() }))
      .filter(({ function: does, service }) => does !== '' || service !== '');
  }
  return Array.isArray(value) ? linesOf(value) : value;
}

/** The whole of a new action, without what was left empty. */
export function newInput(draft: Draft): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, sent(draft, field)]).filter(([, value]) => value !== null));
}
