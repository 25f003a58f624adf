import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Missing } from '../../kit/Missing.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { Associations } from './Associations.js';
import { Events } from './Events.js';
import { Forums } from './Forums.js';
import participationText from './Participation.graphql?raw';
import { type Participation, WhoComes } from './WhoComes.js';
import { useMeetingWords } from './words.js';

interface ParticipationData {
  readonly commune: { readonly name: string | null; readonly participation: Participation | null } | null;
}

const lists = { forums: Forums, events: Events, associations: Associations } as const;
const views = ['forums', 'events', 'associations'] as const;

/** A commune's forums, events and associations: its own to keep, others' to read as far as they show them. */
export default function Meetings() {
  const { insee: of } = useParams();
  const words = useWords();
  const its = useMeetingWords();
  const { mandate } = useSitting();
  const view = useAddress().oneOf('view', views);
  const own = mandate?.role === 'COMMUNE_AGENT' ? mandate.tenant : null;
  const insee = of ?? own;
  const answer = useAnswer<ParticipationData>(participationText, { insee }, insee === null);
  if (insee === null) return <OnlyCommune returnTo="/meetings" />;
  const isOwn = insee === own;
  const commune = answer.data?.commune;
  const name = commune?.name ?? insee;
  const List = lists[view];
  return (
    <Page
      title={isOwn ? its.title : its.titleOf(name)}
      lede={its.lede}
      back={isOwn ? { to: '/approach', label: words.frame.approach } : { to: `/communes/${insee}`, label: name }}
    >
      <Missing of={answer.missing} />
      <WhoComes participation={commune?.participation ?? null} />
      <Views name={words.inbox.view} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <List key={view} insee={insee} isOwn={isOwn} onChange={answer.again} />
    </Page>
  );
}
