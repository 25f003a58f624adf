import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Facts } from '../../kit/Facts.js';
import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import { DeclineForm, DescribeForm, EngageForm, WithdrawForm } from './AnswerForms.js';
import communeInitiatives from './CommuneInitiatives.graphql?raw';
import { LevelTag } from './LevelTag.js';
import { ObjectiveWords } from './ObjectiveWords.js';
import { OwnActions } from './OwnActions.js';
import type { OwnAction, OwnAnswer, OwnEngagement, OwnInitiative } from './ownAnswer.js';
import { useInitiativeWords } from './words.js';

/** What the commune answered, in its own words. */
function OwnWord({ engagement }: { engagement: OwnEngagement }) {
  const words = useWords();
  const its = useInitiativeWords();
  const formats = useFormats();
  const { state, ground, since, body, actReference, localVersion, reason } = engagement;
  const act = body === null ? null : [words.bodies[body], actReference].filter(Boolean).join(', ');
  return (
    <Facts
      of={[
        {
          term: its.own.yourAnswer,
          value: `${its.states[state]}${ground === null ? '' : ` (${its.grounds[ground]})`}`,
          note: [its.since(formats.date(since)), reason].filter(Boolean).join('. '),
        },
        ...(state === 'ENGAGED'
          ? [
              { term: its.own.act, value: act ?? words.answer.unknown },
              { term: its.own.localVersion, value: localVersion ?? its.own.noLocalVersion },
            ]
          : []),
      ]}
    />
  );
}

interface OneProps {
  readonly initiative: OwnInitiative;
  readonly actions: readonly OwnAction[];
  readonly onDone: () => void;
}

function One({ initiative, actions, onDone }: OneProps) {
  const its = useInitiativeWords();
  const [standing] = initiative.standings?.nodes ?? [];
  const engagement = standing?.engagement ?? null;
  const isEngaged = engagement?.state === 'ENGAGED';
  const answering = { initiativeId: initiative.id, engagement, onDone };
  return (
    <Section title={initiative.title ?? its.initiative} aside={standing && <LevelTag level={standing.level} />}>
      <Facts
        of={[
          {
            term: its.objective,
            value: <ObjectiveWords of={initiative.objective} absent={its.noObjective} />,
            note: <Demonstration shown={initiative.demonstration} />,
          },
          {
            term: its.participation,
            value: <ObjectiveWords of={initiative.participationObjective} absent={its.notDefined} />,
          },
        ]}
      />
      {engagement === null ? <p className="quiet">{its.noAnswer}</p> : <OwnWord engagement={engagement} />}
      {standing?.level === 'NOMINALLY' && <Notice>{its.own.nominal}</Notice>}
      {isEngaged && <OwnActions initiativeId={initiative.id} actions={actions} onDone={onDone} />}
      {standing !== undefined && initiative.closedOn === null && (
        <div className="stack no-print" key={engagement?.version ?? 0}>
          {isEngaged ? (
            <>
              <DescribeForm engagement={engagement} onDone={onDone} />
              <WithdrawForm engagement={engagement} onDone={onDone} />
            </>
          ) : (
            <>
              <EngageForm {...answering} />
              <DeclineForm {...answering} />
            </>
          )}
        </div>
      )}
    </Section>
  );
}

/** The initiatives of the commune's agglomeration: it takes part, says why not, links its own actions. */
export function CommuneInitiatives({ insee }: { insee: string }) {
  const its = useInitiativeWords();
  const address = useAddress();
  const answer = useAnswer<OwnAnswer>(communeInitiatives, { insee, after: address.get('after') || null });
  return (
    <Page title={its.own.title} lede={its.own.lede}>
      <Answered answer={answer} whatIsMissing={{ call: its.withoutAgglomeration }}>
        {({ commune }) =>
          commune && (
            <>
              <PagedList list={commune.agglomeration?.initiatives} empty={its.none}>
                {(rows) => (
                  <>
                    {rows.map((initiative) => (
                      <One
                        key={initiative.id}
                        initiative={initiative}
                        actions={commune.actions?.nodes ?? []}
                        onDone={answer.again}
                      />
                    ))}
                  </>
                )}
              </PagedList>
              <p className="quiet prose">{its.whatLevels}</p>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
