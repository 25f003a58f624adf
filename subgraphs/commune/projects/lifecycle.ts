import type { Message } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ProjectState } from './ProjectState.js';

/** What the rules of a project look at. */
export interface ProjectSituation {
  readonly state: ProjectState;
  readonly visibility: Visibility;
  readonly title: string;
  readonly summary: string;
  /** How many needs it has. */
  readonly needs: number;
  /** SIREN of the lead commune's agglomeration that day; null where no source says. */
  readonly agglomeration: string | null;
  /** SIREN of the agglomeration it was proposed to; null when it never was. */
  readonly proposedTo: string | null;
  /** Names of the communes invited to carry it that have not answered. */
  readonly unanswered: readonly string[];
}

export type ProjectCommand =
  | { readonly kind: 'SHARE'; readonly day: string }
  | { readonly kind: 'PROPOSE'; readonly day: string }
  | { readonly kind: 'WITHDRAW'; readonly day: string; readonly reason: string }
  /** Its content: texts, cost, co-carriers, needs. */
  | { readonly kind: 'EDIT' }
  /** Its funding plan, which goes on while others decide. */
  | { readonly kind: 'FUND' }
  /** What the agglomeration it was proposed to has decided. */
  | { readonly kind: 'DECIDE'; readonly by: string; readonly to: string; readonly membershipOver?: boolean }
  | { readonly kind: 'SHOW'; readonly visibility: Visibility };

/** What a command changes of the project, and what must be told to the agglomeration. */
export type ProjectOutcome =
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'EDITED' }
  | { readonly kind: 'FUNDED' }
  | { readonly kind: 'REOPENED' }
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'SHOWN'; readonly visibility: Visibility }
  | { readonly kind: 'SHARED'; readonly visibility: Visibility; readonly sharedOn: string }
  | { readonly kind: 'PROPOSED'; readonly proposedOn: string; readonly addressee: string }
  | {
      readonly kind: 'WITHDRAWN';
      readonly withdrawnOn: string;
      readonly reason: string;
      /** The agglomeration that was asked, and must be told; null when nothing was proposed. */
      readonly addressee: string | null;
    };

/** Decides a command on a project, or says everything that stops it. What is not clearly known blocks. */
export function decide(project: ProjectSituation, command: ProjectCommand): ProjectOutcome {
  switch (command.kind) {
    case 'SHARE':
      return share(project, command.day);
    case 'PROPOSE':
      return propose(project, command.day);
    case 'WITHDRAW':
      return withdraw(project, command.day, command.reason);
    case 'EDIT':
      return edit(project);
    case 'FUND':
      return project.state === ProjectState.WITHDRAWN
        ? refused('WITHDRAWN_IS_FIXED', ['input'], withdrawn)
        : { kind: 'FUNDED' };
    case 'DECIDE':
      return decidedBy(project, command);
    case 'SHOW':
      return show(project, command.visibility);
    default: {
      const never: never = command;
      throw new Error(`Unknown command ${JSON.stringify(never)}`);
    }
  }
}

function share({ state }: ProjectSituation, day: string): ProjectOutcome {
  if (state === ProjectState.SHARED) return already('Ce projet est déjà partagé.', 'This project is already shared.');
  if (state !== ProjectState.DRAFT) return refused('ONLY_A_DRAFT_IS_SHARED', ['input', 'id'], onlyADraft);
  return { kind: 'SHARED', visibility: Visibility.SHARED, sharedOn: day };
}

function propose(project: ProjectSituation, day: string): ProjectOutcome {
  const { state, title, summary, needs, agglomeration, unanswered } = project;
  if (state === ProjectState.PROPOSED) {
    return already('Ce projet est déjà proposé.', 'This project is already proposed.');
  }
  if (state !== ProjectState.SHARED) return refused('ONLY_A_SHARED_PROJECT_IS_PROPOSED', ['input', 'id'], onlyShared);
  const obstacles = [
    ...(title.trim() !== '' ? [] : [broken('PROPOSAL_HAS_TITLE', ['input', 'id'], noTitle)]),
    ...(summary.trim() !== '' ? [] : [broken('PROPOSAL_HAS_SUMMARY', ['input', 'id'], noSummary)]),
    ...(needs >= 1 ? [] : [broken('PROPOSAL_HAS_NEED', ['input', 'id'], noNeed)]),
    ...(agglomeration !== null ? [] : [broken('PROPOSAL_HAS_ADDRESSEE', ['input', 'id'], noAgglomeration)]),
    ...(unanswered.length === 0
      ? []
      : [broken('CO_CARRIERS_HAVE_ANSWERED', ['input', 'id'], waitsFor(unanswered), eachAnswers)]),
  ];
  if (obstacles.length > 0 || agglomeration === null) return { kind: 'REFUSED', obstacles };
  return { kind: 'PROPOSED', proposedOn: day, addressee: agglomeration };
}

function withdraw(project: ProjectSituation, day: string, reason: string): ProjectOutcome {
  const { state, proposedTo } = project;
  if (state === ProjectState.WITHDRAWN) {
    return already('Ce projet est déjà retiré.', 'This project is already withdrawn.');
  }
  if (state === ProjectState.DRAFT) return refused('A_DRAFT_IS_NOT_WITHDRAWN', ['input', 'id'], draftStays);
  if (reason.trim() === '') return refused('WITHDRAWAL_HAS_REASON', ['input', 'reason'], noReason);
  return {
    kind: 'WITHDRAWN',
    withdrawnOn: day,
    reason: reason.trim(),
    addressee: proposedTo,
  };
}

function edit({ state }: ProjectSituation): ProjectOutcome {
  switch (state) {
    case ProjectState.DRAFT:
    case ProjectState.SHARED:
      return { kind: 'EDITED' };
    case ProjectState.PROPOSED:
      return refused('PROPOSED_IS_FIXED', ['input'], fixed);
    case ProjectState.WITHDRAWN:
      return refused('WITHDRAWN_IS_FIXED', ['input'], withdrawn);
  }
}

/**
 * A file given back or refused, or that ended with the commune's membership, is the communes' again: they change it and
 * propose it anew. Nothing else is decided here.
 */
function decidedBy(
  { state, proposedTo }: ProjectSituation,
  { by, to, membershipOver = false }: Extract<ProjectCommand, { kind: 'DECIDE' }>,
): ProjectOutcome {
  const reopens = to === 'TO_MATURE' || to === 'NOT_RETAINED' || membershipOver;
  return reopens && state === ProjectState.PROPOSED && by === proposedTo ? { kind: 'REOPENED' } : { kind: 'UNCHANGED' };
}

function show(project: ProjectSituation, visibility: Visibility): ProjectOutcome {
  if (visibility === project.visibility) return { kind: 'SHOWN', visibility };
  if (project.state === ProjectState.DRAFT) return refused('DRAFT_IS_PRIVATE', ['input', 'visibility'], draftIsPrivate);
  if (project.state === ProjectState.WITHDRAWN) return refused('WITHDRAWN_IS_FIXED', ['input'], withdrawn);
  if (visibility === Visibility.PRIVATE) return refused('SHARED_IS_SEEN', ['input', 'visibility'], notPrivateAgain);
  return { kind: 'SHOWN', visibility };
}

function refused(rule: string, path: readonly string[], message: Message): ProjectOutcome {
  return { kind: 'REFUSED', obstacles: [broken(rule, path, message)] };
}

function already(fr: string, en: string): ProjectOutcome {
  return { kind: 'REFUSED', obstacles: [{ kind: 'AlreadyDone', message: { fr, en } }] };
}

const onlyADraft: Message = {
  fr: 'Seul un brouillon se partage\u00a0: ce projet a déjà été partagé.',
  en: 'Only a draft can be shared: this project has been shared before.',
};
const onlyShared: Message = {
  fr: 'Seul un projet partagé se propose\u00a0: partagez d’abord le brouillon\u00a0; un projet retiré ne se propose plus.',
  en: 'Only a shared project can be proposed: share the draft first; a withdrawn one is proposed no more.',
};
const noTitle: Message = { fr: 'Donnez un titre au projet, puis proposez-le.', en: 'Give the project a title first.' };
const noSummary: Message = {
  fr: 'Écrivez le résumé du projet, puis proposez-le.',
  en: 'Write the project’s summary, then propose it.',
};
const noNeed: Message = {
  fr: 'Dites au moins un besoin du projet, puis proposez-le.',
  en: 'State at least one need of the project, then propose it.',
};
const noAgglomeration: Message = {
  fr: 'L’agglomération de la commune n’est pas connue\u00a0: faites enregistrer son appartenance, puis proposez le projet.',
  en: 'The commune’s agglomeration is not known: have its membership recorded, then propose the project.',
};
const waitsFor = (names: readonly string[]): Message => ({
  fr: `Ces communes n’ont pas encore répondu\u00a0: ${names.join(', ')}. Attendez leur réponse, ou ne les citez plus.`,
  en: `These communes have not answered yet: ${names.join(', ')}. Wait for their answer, or list them no more.`,
});
const eachAnswers: Message = {
  fr: 'Chaque commune invitée confirme ou décline pour elle-même.',
  en: 'Each invited commune confirms or declines for itself.',
};
const draftStays: Message = {
  fr: 'Un brouillon n’a été montré à personne\u00a0: il n’y a rien à retirer.',
  en: 'A draft was shown to nobody: there is nothing to withdraw.',
};
const noReason: Message = { fr: 'Dites pourquoi le projet est retiré.', en: 'Say why the project is withdrawn.' };
const fixed: Message = {
  fr: 'Ce projet est proposé\u00a0: son contenu ne change plus, sauf si l’agglomération vous le rend.',
  en: 'This project is proposed: its content no longer changes, unless the agglomeration gives it back.',
};
const withdrawn: Message = {
  fr: 'Ce projet est retiré\u00a0: il ne change plus. Créez un nouveau projet.',
  en: 'This project is withdrawn: it no longer changes. Create a new project.',
};
const draftIsPrivate: Message = {
  fr: 'Un brouillon reste aux communes qui le portent\u00a0: partagez-le d’abord.',
  en: 'A draft belongs to the communes that carry it: share it first.',
};
const notPrivateAgain: Message = {
  fr: 'Ce qui a été partagé ne redevient pas privé\u00a0: retirez le projet.',
  en: 'What was shared does not become private again: withdraw the project.',
};
