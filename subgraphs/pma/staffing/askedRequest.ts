import type { Work } from '#shared/graphql/change.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { knownForm } from '../territory/identifiers.js';
import type { Serving } from './serving.js';

/** An allocation that would serve a request. */
interface Serves {
  readonly staffingRequestId?: string | null;
  readonly projectId: string;
  readonly pilot: string;
  readonly from: string;
  readonly until: string;
}

/**
 * What keeps an allocation from serving the request it names: it must be one of the pole's own, still open, for the same
 * project and within its window. Which skill the post holds is the director's to judge.
 */
export async function servingObstacles({ manager, tenant: pole }: Work, given: Serves): Promise<Obstacle[]> {
  if (given.staffingRequestId == null) return [];
  const id = knownForm(given.staffingRequestId);
  if (id === null) return [noSuchRequest];
  // Locked for as long as the change lasts, so that it is not taken back in the same moment.
  const [request] = await manager.query<Asked[]>(
    `select project_id as "projectId", lead_commune as "leadCommune", from_day as "from", until_day as "until", state
    from staffing_request where id = $1 and pole = $2 for update`,
    [id, pole],
  );
  if (request === undefined) return [noSuchRequest];
  const obstacles: Obstacle[] = [];
  if (request.state === 'CANCELLED' || request.state === 'EXPIRED') obstacles.push(closed(request.state));
  if (request.projectId !== knownForm(given.projectId) || request.leadCommune !== given.pilot) {
    obstacles.push(otherProject);
  }
  if (given.from < request.from || given.until > request.until) obstacles.push(outsideWindow(request));
  return obstacles;
}

interface Asked {
  readonly projectId: string;
  readonly leadCommune: string;
  readonly from: string;
  readonly until: string;
  readonly state: Serving;
}

const path = ['input', 'staffingRequestId'];

const noSuchRequest = invalid(path, {
  fr: 'Votre pôle n’a pas reçu cette demande\u00a0: choisissez-en une dans la liste.',
  en: 'Your pole has received no such request: choose one from the list.',
});
const otherProject = broken('REQUEST_PROJECT', path, {
  fr: 'Cette demande est pour un autre projet\u00a0: reprenez le projet et la commune chef de file de la demande.',
  en: 'This request is for another project: take the project and the lead commune of the request.',
});

function closed(state: 'CANCELLED' | 'EXPIRED'): Obstacle {
  return broken('REQUEST_CLOSED', path, {
    fr:
      state === 'CANCELLED'
        ? 'L’agglomération a retiré cette demande\u00a0: demandez l’affectation sans elle, ou choisissez-en une autre.'
        : 'La période de cette demande est passée\u00a0: demandez l’affectation sans elle.',
    en:
      state === 'CANCELLED'
        ? 'The agglomeration has taken this request back: ask for the allocation without it, or choose another one.'
        : 'The window of this request is past: ask for the allocation without it.',
  });
}

function outsideWindow({ from, until }: Asked): Obstacle {
  return broken(
    'REQUEST_WINDOW',
    ['input', 'from'],
    {
      fr: `La demande va du ${from} au ${until}\u00a0: restez dans cette période.`,
      en: `The request goes from ${from} to ${until}: stay within that window.`,
    },
    { fr: `Du ${from} au ${until}.`, en: `From ${from} to ${until}.` },
  );
}
