import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import type { DemonstrationFact } from '#call/demo/ImportedFactRows.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays } from './days.js';

/** What each agglomeration took over from before, irregular in three ways that often happen: each raises a check. */
export function importedFactsOf(
  { agglomerations, memberships }: Territory,
  labellings: AgglomerationDemonstration['labellings'],
  day: string,
): DemonstrationFact[] {
  return agglomerations.flatMap(({ siren, shortName }) => {
    const [first, second] = memberships
      .filter((one) => one.agglomeration === siren)
      .map(({ commune }) => commune)
      .sort();
    if (first === undefined || second === undefined) throw new Error(`${shortName} has fewer than two members.`);
    // The label of before may be of a project that is proposed meanwhile: an officer says so in its file.
    const received = labellings.find((one) => one.siren === siren && one.state === 'RECEIVED');
    const labelled = received?.leadCommune ?? first;
    const title = received?.title ?? 'Jardins partagés';
    const importedAt = `${addDays(day, -30)}T09:00:00Z`;
    const of = { siren, until: null, importedAt };
    const labelledOn = addDays(day, -1_200);
    const since = addDays(day, -200);
    const decidedOn = addDays(day, -45);
    return [
      {
        ...of,
        id: id('imported fact', siren, 0),
        kind: 'LABELS',
        name: `${title} ${labelledOn}`,
        title,
        communes: [labelled],
        since: labelledOn,
        given: {
          title,
          communes: [labelled],
          labelledOn,
          source: 'Registre des délibérations',
        },
        source: 'Registre des délibérations',
        irregularities: [],
      },
      {
        ...of,
        id: id('imported fact', siren, 1),
        kind: 'SUPPORTS',
        name: `${second} ${since}`,
        title: second,
        communes: [second],
        since,
        given: { communes: [second], kind: 'FACILITATION', state: 'ACTIVE', from: since },
        source: null,
        irregularities: ['SUPPORT_WITHOUT_NEED', 'FACT_WITHOUT_SOURCE'],
      },
      {
        ...of,
        id: id('imported fact', siren, 2),
        kind: 'DELIBERATIONS',
        name: `${shortName}-PACTE Pacte de gouvernance ${decidedOn}`,
        title: 'Pacte de gouvernance',
        communes: [],
        since: decidedOn,
        given: {
          act: `${shortName}-PACTE`,
          title: 'Pacte de gouvernance',
          decidedOn,
          source: 'Recueil des actes',
        },
        source: 'Recueil des actes',
        irregularities: [],
      },
    ];
  });
}
