import { type Plan, planObstacles } from '#shared/graphql/halfDayPlan.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { type Kind, rolesOf } from './lifecycle.js';

/** Half-days over which the communes must learn to do without (SUBSTITUTION is what comes otherwise). */
const upskillingOwedOver = 20;

/** What an offer is judged by. */
export interface Offer extends Plan {
  readonly kind: Kind;
  readonly role: string;
  readonly communes: readonly string[];
  /** The commune that would receive the others. */
  readonly host: string | null;
  readonly upskilling: string | null;
  /** Its post, if one is named: null when it is not the agglomeration's. */
  readonly post: { readonly state: string } | null | undefined;
}

/** What the agglomeration knows of the project and its communes on the day. */
export interface Ground {
  /** Who carries the project proposed to it; null when none was. */
  readonly carriers: readonly string[] | null;
  /** The proposal was taken back. */
  readonly withdrawn: boolean;
  /** Of the offer's communes, those that belong to the agglomeration today. */
  readonly members: readonly string[];
  /** The host, where one is named, is a commune of the territory. */
  readonly hostKnown: boolean;
  /** A support of this kind was given to one of them before. */
  readonly repeated: boolean;
  readonly today: string;
}

/** Everything that stops an offer; empty when nothing does. */
export function offerObstacles(offer: Offer, ground: Ground): Obstacle[] {
  return [...whomObstacles(offer, ground), ...hostObstacles(offer, ground), ...workObstacles(offer, ground)];
}

function whomObstacles({ communes }: Offer, { carriers, withdrawn, members }: Ground): Obstacle[] {
  if (carriers === null) return [neverProposed];
  if (withdrawn) return [takenBack];
  if (communes.length === 0) return [nobody];
  return communes.flatMap((commune, index) => {
    if (communes.indexOf(commune) < index) return [twice(index)];
    if (!members.includes(commune)) return [notMember(commune, index)];
    return carriers.includes(commune) ? [] : [notCarrier(commune, index)];
  });
}

/** An exchange between peers takes place at one of them, which carries no part of it. */
function hostObstacles({ kind, communes, host }: Offer, { hostKnown }: Ground): Obstacle[] {
  if (host === null) return kind === 'PEER_EXCHANGE' ? [hostOwed] : [];
  if (kind !== 'PEER_EXCHANGE') return [noHost];
  if (communes.includes(host)) return [hostIsGuest];
  return hostKnown ? [] : [unknownHost];
}

/** The plan, the role, the post and the clause. */
export function workObstacles(
  offer: Omit<Offer, 'communes' | 'host'>,
  { repeated, today }: Pick<Ground, 'repeated' | 'today'>,
): Obstacle[] {
  const { kind, role, post, months, until, upskilling } = offer;
  const total = months.reduce((sum, { planned }) => sum + planned, 0);
  const withoutWork = (kind === 'VISIBILITY' || kind === 'PEER_EXCHANGE') && total === 0;
  return [
    ...(rolesOf[kind].some((one) => one === role) ? [] : [roleDoesNotFit(kind)]),
    ...(withoutWork && offer.from <= until && months.length === 0 ? [] : planObstacles(offer)),
    ...(until < today ? [past(until)] : []),
    ...(post === undefined && total > 0 ? [postOwed] : []),
    ...(post === null ? [noSuchPost] : []),
    ...(post?.state !== undefined && post.state !== 'FILLED' ? [notFilled] : []),
    ...(upskilling === null && (total > upskillingOwedOver || repeated) ? [clauseOwed(repeated)] : []),
  ];
}

const neverProposed = broken('support.proposal', ['input', 'projectId'], {
  fr: 'Ce projet n’a pas été proposé à votre agglomération\u00a0: on n’appuie que ce qu’une commune propose.',
  en: 'This project was not proposed to your agglomeration: only what a commune proposes is supported.',
});
const takenBack = broken('support.proposal', ['input', 'projectId'], {
  fr: 'La commune a retiré sa proposition\u00a0: il n’y a plus rien à appuyer.',
  en: 'The commune has taken its proposal back: there is nothing left to support.',
});
const nobody = invalid(['input', 'communes'], {
  fr: 'Aucune commune n’est nommée\u00a0: dites à qui l’appui est offert.',
  en: 'No commune is named: say to whom the support is offered.',
});
const twice = (index: number) =>
  invalid(['input', 'communes', String(index)], {
    fr: 'Cette commune est donnée deux fois\u00a0: gardez-la une fois.',
    en: 'This commune is given twice: keep it once.',
  });
const notMember = (commune: string, index: number) =>
  broken('support.members', ['input', 'communes', String(index)], {
    fr: `La commune ${commune} n’appartient pas à votre agglomération\u00a0: la sienne peut lui faire une offre.`,
    en: `The commune ${commune} does not belong to your agglomeration: its own may make it an offer.`,
  });
const notCarrier = (commune: string, index: number) =>
  broken('support.carriers', ['input', 'communes', String(index)], {
    fr: `La commune ${commune} ne porte pas ce projet\u00a0: offrez l’appui à celles qui le portent.`,
    en: `The commune ${commune} does not carry this project: offer the support to those that do.`,
  });
const atHost = ['input', 'host'];
const hostOwed = broken('support.host', atHost, {
  fr: 'Un échange entre pairs a lieu chez l’un d’eux\u00a0: dites quelle commune reçoit les autres.',
  en: 'An exchange between peers takes place at one of them: say which commune receives the others.',
});
const noHost = invalid(atHost, {
  fr: 'Seul un échange entre pairs a une commune hôte\u00a0: ne donnez pas ce champ ici.',
  en: 'Only an exchange between peers has a host: leave this field out here.',
});
const hostIsGuest = invalid(atHost, {
  fr: 'La commune hôte est parmi celles qui viennent\u00a0: choisissez une autre hôte, ou retirez-la des communes.',
  en: 'The host is among the communes that come: choose another host, or take it off the communes.',
});
const unknownHost = invalid(atHost, {
  fr: 'Aucune commune du territoire n’a ce code\u00a0: corrigez-le.',
  en: 'No commune of the territory has this code: correct it.',
});
const roleDoesNotFit = (kind: Kind) =>
  broken('support.role', ['input', 'role'], {
    fr: `Cette nature d’appui prend l’un de ces rôles\u00a0: ${rolesOf[kind].join(', ')}. Porter à la place d’une commune ne s’offre pas.`,
    en: `This kind of support takes one of these roles: ${rolesOf[kind].join(', ')}. Carrying in a commune’s stead is not offered.`,
  });
const past = (until: string) =>
  invalid(['input', 'until'], {
    fr: `L’appui finirait le ${until}, qui est passé\u00a0: donnez un dernier jour à venir.`,
    en: `The support would end on ${until}, which is past: give a last day to come.`,
  });
const postOwed = invalid(['input', 'postId'], {
  fr: 'Des demi-journées sont prévues\u00a0: dites par quel poste.',
  en: 'Half-days are planned: say by which post.',
});
const noSuchPost = invalid(['input', 'postId'], {
  fr: 'Ce poste n’est pas de votre équipe\u00a0: choisissez l’un des vôtres.',
  en: 'This post is not of your team: choose one of yours.',
});
const notFilled = broken('support.post', ['input', 'postId'], {
  fr: 'Personne n’occupe ce poste\u00a0: choisissez un poste pourvu.',
  en: 'Nobody holds this post: choose one that is filled.',
});
const clauseOwed = (repeated: boolean) =>
  broken('support.upskilling', ['input', 'upskilling'], {
    fr: `${repeated ? 'Un tel appui a déjà été donné' : `L’appui dépasse ${upskillingOwedOver} demi-journées`}\u00a0: écrivez comment la commune apprend à s’en passer.`,
    en: `${repeated ? 'Such a support was given before' : `The support is over ${upskillingOwedOver} half-days`}: write how the commune learns to do without it.`,
  });
