import { v7 as newId } from 'uuid';
import { competenceNamed } from '#shared/competences/Competence.js';
import { day, line, oneOf } from '#shared/exchange/import/columnReaders.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { Regime, RegimeBody } from '#shared/graphql/Regime.js';
import { CheckKind } from '../checks/CheckKind.js';
import { changePoint, regimePoints, type StatedRegime, takeInRegimes } from '../regimes/takeInRegimes.js';
import { knownCommunes } from '../territory/knownCommunes.js';
import { heldOn, type MembershipPoint, membershipPoints } from '../territory/takeInMemberships.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';
import type { FactKind } from './FactKind.js';
import { backwards, cellsOf, needed, strangers } from './statedCells.js';

interface World {
  readonly siren: string;
  readonly communes: ReadonlySet<string>;
  readonly points: ReadonlyMap<string, readonly MembershipPoint[]>;
  readonly regimes: ReadonlySet<string>;
}

/** Deliberations and other acts; with a competence, a commune and a regime, an act settles who exercises it there. */
export const deliberationFacts: FactKind<World, Omit<StatedRegime, 'id'>> = {
  kind: AgglomerationImportKind.DELIBERATIONS,
  columns: [
    line('act', 'référence', 'délibération'),
    line('title', 'objet', 'intitulé'),
    oneOf(
      {
        [RegimeBody.LAW]: 'loi',
        [RegimeBody.PREFECT_ORDER]: 'arrêté préfectoral',
        [RegimeBody.DELIBERATION]: 'délibération',
        [RegimeBody.AGREEMENT]: 'convention',
      },
      'body',
      'nature',
      'auteur',
    ),
    { ...day('decidedOn', 'prise le', 'date'), required: true },
    day('enforceableFrom', 'exécutoire depuis le', 'exécutoire le'),
    line('competence', 'compétence'),
    line('commune', 'code insee', 'insee'),
    oneOf(
      { [Regime.COMMUNAL]: 'communale', [Regime.TRANSFERRED]: 'transférée', [Regime.DELEGATED]: 'déléguée' },
      'regime',
      'régime',
    ),
    day('since', 'depuis', 'premier jour'),
  ],
  nameOf: (values) => {
    const { text } = cellsOf(values);
    const said = ['act', 'title', 'decidedOn', 'competence', 'commune', 'since'].map((name) => text(name) ?? '');
    return said.join(' ').trim() || null;
  },
  titleOf: (values) => {
    const { text } = cellsOf(values);
    return text('title') ?? text('act') ?? competenceNamed(text('competence'))?.title.fr ?? null;
  },
  async world(manager, siren) {
    return {
      siren,
      communes: await knownCommunes(manager),
      points: await membershipPoints(manager),
      regimes: await regimePoints(manager, siren),
    };
  },
  understand: (values, world) => {
    const { text } = cellsOf(values);
    const [reference, decidedOn, commune] = [text('act'), text('decidedOn'), text('commune')];
    const enforceableFrom = text('enforceableFrom');
    const competence = competenceNamed(text('competence'));
    const title = deliberationFacts.titleOf(values);
    const problems = [
      ...needed(values, 'decidedOn'),
      ...(title === null ? [{ column: 'act', message: nameless }] : []),
      ...(text('competence') !== null && competence === null
        ? [{ column: 'competence', message: unknownCompetence }]
        : []),
      ...strangers('commune', commune === null ? [] : [commune], world.communes),
      ...backwards('enforceableFrom', decidedOn, enforceableFrom),
    ];
    if (problems.length > 0 || decidedOn === null || title === null) return { problems };
    const regime = text('regime');
    const since = text('since') ?? enforceableFrom ?? decidedOn;
    const settles = competence !== null && commune !== null && regime !== null;
    const body = text('body') ?? RegimeBody.DELIBERATION;
    const irregularities = [
      ...(reference === null ? [CheckKind.ACT_WITHOUT_REFERENCE] : []),
      ...(settles && regime === Regime.DELEGATED && body !== RegimeBody.AGREEMENT
        ? [CheckKind.REGIME_WITHOUT_AGREEMENT]
        : []),
      ...(settles && !wasMember(world, commune, since) ? [CheckKind.REGIME_OUTSIDE_MEMBERSHIP] : []),
      ...(settles && world.regimes.has(changePoint({ competence: competence.key, commune, since }))
        ? [CheckKind.REGIME_CONFLICT]
        : []),
    ];
    return {
      title,
      communes: commune === null ? [] : [commune],
      since,
      until: null,
      irregularities,
      plan:
        settles && reference !== null && irregularities.length === 0
          ? { competence: competence.key, commune, regime, since, body, reference, decidedOn, enforceableFrom }
          : null,
    };
  },
  async take(manager, { tenant }, taken) {
    const regimes = new Map(taken.map(({ fact, plan }) => [fact, { ...plan, id: newId() }]));
    // Of two lines on the same change point the second stays a stated fact.
    const once = new Map([...regimes].reverse().map(([fact, plan]) => [changePoint(plan), { fact, plan }]));
    const kept = [...once.values()];
    await takeInRegimes(
      manager,
      tenant,
      kept.map(({ plan }) => plan),
    );
    return {
      became: new Map(kept.map(({ fact, plan }) => [fact, { entity: 'CompetenceRegime', id: plan.id }])),
      entries: kept.map(({ plan: { id, ...settled } }) => ({
        entity: 'CompetenceRegime',
        id,
        verb: 'IMPORT',
        visibility: 'PUBLIC',
        change: settled,
      })),
    };
  },
};

function wasMember({ siren, points }: World, commune: string, day: string): boolean {
  return heldOn(points.get(commune), day)?.siren === siren;
}

const nameless: Message = {
  fr: 'Rien ne dit de quel acte il s’agit\u00a0: donnez sa référence, ou son objet.',
  en: 'Nothing says which act this is: give its reference, or its object.',
};
const unknownCompetence: Message = {
  fr: 'Cette compétence n’est pas dans le référentiel\u00a0: prenez son nom dans la liste des compétences.',
  en: 'This competence is not in the list of competences: take its name there.',
};
