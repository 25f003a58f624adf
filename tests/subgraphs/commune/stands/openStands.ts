import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

type Values = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
type Payload = any;

/** What a commune records of its meetings, over the commune scale of a test. */
export interface StandsUnderTest {
  readonly commune: CommuneUnderTest;
  /** Calls one of the mutations with a fresh key unless one is given; returns its payload, or throws its error. */
  change(actor: Actor, name: string, input: Values): Promise<Payload>;
  /** The row of a change that must succeed. */
  made(name: string, input: Values, actor?: Actor): Promise<Payload>;
  /** A stand of Loos-en-Gohelle in a micro-district of its own, unless told. */
  stand(values?: Values, actor?: Actor): Promise<Payload>;
  /** A need heard at a new stand, or at the stand that is given. */
  heardNeed(values?: Values): Promise<Payload>;
}

const problems = `problems {
  __typename message path ... on RuleBroken { rule satisfiedBy } ... on VersionConflict { currentVersion }
}`;

const rows: Readonly<Record<string, string>> = {
  createMicroDistrict: 'microDistrict { id name visibility version }',
  createStand: `stand { id heldOn heldBy contacts firstContacts suppressed visibility version
    microDistrict { id name } commune { insee } }`,
  recordHeardNeed: `heardNeed { id text theme heardOn deadline followUp answeredOn visibility version stand { id } }`,
  followUpHeardNeed: `heardNeed { id followUp answer answeredOn deadline version
    action { id } contract { id } project { id } }`,
  createForumSession: `forumSession { id title heldOn participants fromContracts peersMobilised suppressed version }`,
  createAssociation: 'association { id name rna scope version }',
  createCommunityEvent: 'communityEvent { id title heldOn participants storyNote suppressed version }',
  updateMicroDistrict: 'microDistrict { id name visibility version }',
  updateStand: `stand { id heldOn heldBy contacts firstContacts visibility version microDistrict { id } }`,
  updateHeardNeed: 'heardNeed { id text theme visibility version }',
  updateForumSession: 'forumSession { id title heldOn participants fromContracts peersMobilised visibility version }',
  updateAssociation: 'association { id name rna scope visibility version }',
  updateCommunityEvent: 'communityEvent { id title heldOn participants storyNote visibility version }',
  recordParticipation: 'participation { distinct newcomersShare n asOf suppressed }',
};

export async function openStands(): Promise<StandsUnderTest> {
  const commune = await openCommune();
  const change: StandsUnderTest['change'] = async (actor, name, input) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${rows[name]} ${problems} } }`;
    const { data, errors } = await commune.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
    return data[name];
  };
  const made: StandsUnderTest['made'] = async (name, input, actor = loosAgent) => {
    const { problems: found, ...row } = await change(actor, name, input);
    if (found.length > 0) throw new Error(`${name}: ${JSON.stringify(found)}`);
    return Object.values(row)[0];
  };
  const stand: StandsUnderTest['stand'] = async (values = {}, actor = loosAgent) => {
    const own = async () => (await made('createMicroDistrict', { name: `Cité ${v7()}` }, actor)).id;
    const microDistrictId = values.microDistrictId ?? (await own());
    const given = { heldOn: '2026-03-14', heldBy: ['ELECTED'], contacts: 20, firstContacts: 8, ...values };
    return await made('createStand', { ...given, microDistrictId }, actor);
  };
  return {
    commune,
    change,
    made,
    stand,
    heardNeed: async (values = {}) => {
      const standId = values.standId ?? (await stand()).id;
      const given = { text: 'Des bancs à l’ombre.', theme: 'LIVING_ENVIRONMENT', deadline: '2026-06-30', ...values };
      return await made('recordHeardNeed', { ...given, standId });
    },
  };
}
