import type { Message } from '#shared/graphql/GraphError.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { Known } from './loadStanding.js';
import { readTakeovers } from './readTakeovers.js';
import type { Supposition } from './Supposed.js';
import type { WhatIfInput } from './WhatIf.js';

/** The most of each kind that one supposition may hold. */
const most = 50;

/** What of an input can be supposed of a pole as it stands, and what cannot. */
export function readSupposition(
  input: WhatIfInput,
  { standing, pilots, months }: Pick<Known, 'standing' | 'pilots' | 'months'>,
  today: string,
): { readonly supposition: Supposition; readonly obstacles: readonly Obstacle[] } {
  const obstacles: Obstacle[] = [];
  const refuse = (path: readonly (string | number)[], why: Message | Obstacle): [] => {
    const at = ['input', ...path.map(String)];
    if ('fr' in why) obstacles.push(invalid(at, why));
    else obstacles.push('path' in why ? { ...why, path: at } : why);
    return [];
  };
  const under = new Set(standing.work.map(({ id }) => id));
  const lasting = new Map(standing.agreements.map(({ id, endsOn }) => [id, endsOn]));
  const asked = new Map(standing.requests.map((request) => [request.id, request]));
  const listed = <Item>(name: string, items: readonly Item[] | null | undefined): readonly Item[] =>
    (items ?? []).length > most ? refuse([name], tooMany) : (items ?? []);
  const moves = listed('moves', input.moves).flatMap(({ allocation, byMonths }, place) => {
    const allocationId = allocation.toLowerCase();
    if (!under.has(allocationId)) return refuse(['moves', place, 'allocation'], noAllocation);
    return Math.abs(byMonths) > 24 ? refuse(['moves', place, 'byMonths'], tooFar) : [{ allocationId, byMonths }];
  });
  const leavers = listed('leavers', input.leavers).flatMap(({ technician, from }, place) => {
    const technicianId = technician.toLowerCase();
    return standing.posts.has(technicianId)
      ? [{ technicianId, from }]
      : refuse(['leavers', place, 'technician'], noPost);
  });
  const notRenewed = listed('notRenewed', input.notRenewed).flatMap((given, place) => {
    const id = given.toLowerCase();
    if (!lasting.has(id)) return refuse(['notRenewed', place], noAgreement);
    return lasting.get(id) === null ? refuse(['notRenewed', place], noEnd) : [id];
  });
  const placements = listed('placements', input.placements).flatMap((given, place) => {
    const technicianId = given.technician.toLowerCase();
    if (!standing.posts.has(technicianId)) return refuse(['placements', place, 'technician'], noPost);
    if (given.months.length < 1 || given.months.length > 60) return refuse(['placements', place, 'months'], someMonths);
    if ((given.request == null) === (given.project == null)) return refuse(['placements', place], oneOfBoth);
    const request = given.request == null ? undefined : asked.get(given.request.toLowerCase());
    if (given.request != null && request === undefined) return refuse(['placements', place, 'request'], noRequest);
    const pilot = given.project == null ? undefined : pilots.get(given.project.toLowerCase());
    if (given.project != null && pilot === undefined) return refuse(['placements', place, 'project'], noTeam);
    return [
      {
        technicianId,
        requestId: request?.id ?? null,
        pilot: request?.leadCommune ?? pilot ?? null,
        months: given.months,
      },
    ];
  });
  const moved = new Set(moves.map(({ allocationId }) => allocationId));
  const takeovers = readTakeovers(listed('takeovers', input.takeovers), { standing, months, moved, today }, refuse);
  return { supposition: { moves, leavers, notRenewed, placements, takeovers }, obstacles };
}

const tooMany = {
  fr: `Au plus ${most} suppositions de chaque sorte à la fois\u00a0: posez la question en plusieurs fois.`,
  en: `At most ${most} suppositions of each kind at once: ask in several times.`,
};
const noAllocation = {
  fr: 'Votre pôle n’a pas cette affectation, ou elle est finie\u00a0: choisissez-en une dans la liste.',
  en: 'Your pole has no such allocation, or it has ended: choose one from the list.',
};
const tooFar = {
  fr: 'Un déplacement compte de -24 à 24 mois\u00a0: corrigez-le.',
  en: 'A move has -24 to 24 months: correct it.',
};
const noPost = {
  fr: 'Votre pôle n’a pas ce poste\u00a0: choisissez-en un dans la liste.',
  en: 'Your pole has no such post: choose one from the list.',
};
const noAgreement = {
  fr: 'Votre pôle n’a pas cette convention signée\u00a0: choisissez-en une dans la liste.',
  en: 'Your pole has no such signed agreement: choose one from the list.',
};
const noEnd = {
  fr: 'Cette convention n’a pas de dernier jour\u00a0: elle n’a pas à être renouvelée.',
  en: 'This agreement has no last day: it need not be renewed.',
};
const someMonths = {
  fr: 'Un placement compte de 1 à 60 mois\u00a0: donnez-les.',
  en: 'A placement has 1 to 60 months: give them.',
};
const oneOfBoth = {
  fr: 'Donnez une demande ou un projet\u00a0: l’un des deux.',
  en: 'Give a request or a project: one of the two.',
};
const noRequest = {
  fr: 'Cette demande n’est plus à servir, ou n’existe pas\u00a0: choisissez-en une dans la liste.',
  en: 'This request is to be served no more, or does not exist: choose one from the list.',
};
const noTeam = {
  fr: 'Le pôle n’a pas d’équipe pour ce projet\u00a0: partez d’une demande.',
  en: 'The pole has no team for this project: begin with a request.',
};
