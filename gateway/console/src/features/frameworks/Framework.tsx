import { useState } from 'react';
import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { Tag } from '../../kit/Tag.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useWords } from '../../words/Words.js';
import { Adopt } from './Adopt.js';
import { AdoptForAgglomeration } from './AdoptForAgglomeration.js';
import { Adoptions } from './Adoptions.js';
import { AgglomerationAdoptions } from './AgglomerationAdoptions.js';
import frameworkFile from './FrameworkFile.graphql?raw';
import { type FrameworkFile, nameOf } from './frameworkFile.js';
import { useFrameworkWords } from './useFrameworkWords.js';
import { Versions } from './Versions.js';
import { Write } from './Write.js';

/** The versions that a commune has not taken up yet. */
function notTakenUp({ versions, adoptions }: FrameworkFile, insee: string): readonly number[] {
  const own = (adoptions?.nodes ?? []).filter(({ adopter }) => adopter?.insee === insee);
  const taken = new Set(own.map(({ adoptedVersion }) => adoptedVersion?.number));
  return (versions ?? []).map(({ number }) => number).filter((number) => !taken.has(number));
}

/** The versions that an agglomeration has not taken up yet; none while it is unknown which it has. */
function notTakenUpBy({ versions, agglomerationAdoptions }: FrameworkFile, siren: string): readonly number[] {
  if (agglomerationAdoptions === null) return [];
  const own = agglomerationAdoptions.filter(({ adopter }) => adopter?.siren === siren);
  const taken = new Set(own.map(({ number }) => number));
  return (versions ?? []).map(({ number }) => number).filter((number) => !taken.has(number));
}

/** One framework: its versions side by side, who took it up; its commune writes it, another may adopt it. */
export default function Framework() {
  const { id = '' } = useParams();
  const words = useWords();
  const says = useFrameworkWords();
  const { mandate } = useSitting();
  const siren = useOfficer();
  const [adopted, setAdopted] = useState(false);
  const answer = useAnswer<{ framework: FrameworkFile | null }>(frameworkFile, { id });
  const framework = answer.data?.framework;
  if (framework === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={says.absent} lede={says.absentLede} />;
  }
  const insee = mandate?.role === 'COMMUNE_AGENT' ? mandate.tenant : null;
  const mine = insee !== null && insee === framework?.commune?.insee;
  const own = mine && framework && framework.version !== null ? { ...framework, version: framework.version } : null;
  const numbers = framework && insee !== null && !mine ? notTakenUp(framework, insee) : [];
  const forAgglomeration = framework && siren !== null ? notTakenUpBy(framework, siren) : [];
  const isDone = () => {
    setAdopted(true);
    answer.again();
  };
  return (
    <Page
      title={framework?.title ?? says.framework}
      lede={framework?.commune && says.by(nameOf(framework.commune))}
      {...(insee === null && siren === null ? {} : { back: { to: '/frameworks', label: says.title } })}
    >
      <Answered answer={answer} whatIsMissing={{ call: says.ofAgglomeration.withoutAgglomerations }}>
        {() =>
          framework && (
            <>
              <div className="row">
                {framework.theme && <Tag sign="◇">{words.themes[framework.theme]}</Tag>}
                <Demonstration shown={framework.demonstration} />
                {framework.visibility && <span className="quiet">{words.visibilities[framework.visibility]}</span>}
              </div>
              {adopted && (
                <Notice kind="done" takesFocus>
                  {says.adopted}
                </Notice>
              )}
              <Versions versions={framework.versions} />
              <div className="columns">
                <div className="stack stack-wide">
                  <Adoptions framework={framework} insee={insee} onDone={answer.again} />
                  <AgglomerationAdoptions of={framework.agglomerationAdoptions} siren={siren} onDone={answer.again} />
                </div>
                <div className="stack stack-wide">
                  {own && <Write framework={own} onDone={answer.again} />}
                  {forAgglomeration.length > 0 && (
                    <AdoptForAgglomeration
                      key={forAgglomeration.join()}
                      frameworkId={framework.id}
                      numbers={forAgglomeration}
                      onDone={isDone}
                    />
                  )}
                  {numbers.length > 0 && (
                    <Adopt key={numbers.join()} framework={framework} numbers={numbers} onDone={isDone} />
                  )}
                </div>
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
