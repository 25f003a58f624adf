import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Facts } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { BySize } from './BySize.js';
import { EditInitiative } from './EditInitiative.js';
import initiativeFile from './InitiativeFile.graphql?raw';
import type { Counts, InitiativeSummary, ReceiptRow, StandingRow } from './initiativeAnswer.js';
import { ObjectiveWords } from './ObjectiveWords.js';
import { Receipts } from './Receipts.js';
import { Standings } from './Standings.js';
import { useInitiativeWords } from './words.js';

interface InitiativeFile extends InitiativeSummary {
  readonly siren: string;
  readonly agglomeration: { readonly name: string | null } | null;
  readonly engagementCounts: Counts | null;
  readonly standings: { readonly nodes: readonly StandingRow[] } | null;
  readonly engagementReceipts: readonly ReceiptRow[] | null;
}

function InitiativeFacts({ initiative }: { initiative: InitiativeFile }) {
  const words = useWords();
  const its = useInitiativeWords();
  const formats = useFormats();
  const { source, statedOn, openedOn, closedOn } = initiative;
  const days = [openedOn && its.opened(formats.date(openedOn)), closedOn && its.closed(formats.date(closedOn))];
  const stated = source && statedOn ? its.stated(source.title, formats.date(statedOn)) : null;
  return (
    <Facts
      of={[
        {
          term: its.objective,
          value: <ObjectiveWords of={initiative.objective} absent={its.noObjective} />,
          note: stated ?? days.filter(Boolean).join('. '),
        },
        {
          term: its.participation,
          value: <ObjectiveWords of={initiative.participationObjective} absent={its.notDefined} />,
        },
        {
          term: words.project.theme,
          value: initiative.theme === null ? words.answer.unknown : words.themes[initiative.theme as never],
          note: <Demonstration shown={initiative.demonstration} />,
        },
      ]}
    />
  );
}

/** An initiative: its objectives, and which communes are really engaged, in name, or not. */
export default function Initiative() {
  const its = useInitiativeWords();
  const formats = useFormats();
  const { id = '' } = useParams();
  const { mandate } = useSitting();
  const answer = useAnswer<{ initiative: InitiativeFile | null }>(initiativeFile, { id });
  const initiative = answer.data?.initiative;
  const back = { to: '/initiatives', label: its.title };
  if (initiative === null && answer.missing.length === 0 && !answer.loading) {
    return (
      <Page title={its.absent} lede={its.absentLede} back={back}>
        <p>
          <ButtonLink to="/initiatives">{its.toList}</ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <Page title={initiative?.title ?? its.initiative} lede={initiative?.agglomeration?.name ?? ''} back={back}>
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes, call: its.withoutAgglomeration }}>
        {({ initiative: shown }) =>
          shown && (
            <>
              <InitiativeFacts initiative={shown} />
              {shown.engagementCounts && (
                <CountsLine counts={shown.engagementCounts} date={formats.date(shown.engagementCounts.asOf)} />
              )}
              {shown.standings && shown.standings.nodes.length > 0 ? (
                <Standings rows={shown.standings.nodes} />
              ) : (
                (shown.engagementReceipts?.length ?? 0) > 0 && <Receipts rows={shown.engagementReceipts ?? []} />
              )}
              {shown.engagementCounts && <BySize counts={shown.engagementCounts} />}
              {mandate?.role === 'PROJECT_OFFICER' && mandate.tenant === shown.siren && (
                <EditInitiative initiative={shown} onDone={answer.again} />
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function CountsLine({ counts: { really, nominally, not, n }, date }: { counts: Counts; date: string }) {
  const its = useInitiativeWords();
  return (
    <div className="stack">
      <p>
        <strong>{its.counts(really, nominally, not, n, date)}</strong>
      </p>
      <p className="quiet prose">{its.whatLevels}</p>
    </div>
  );
}
