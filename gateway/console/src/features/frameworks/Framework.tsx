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
import { useWords } from '../../words/Words.js';
import { Adopt } from './Adopt.js';
import { Adoptions } from './Adoptions.js';
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

/** One framework: its versions side by side, who took it up; its commune writes it, another may adopt it. */
export default function Framework() {
  const { id = '' } = useParams();
  const words = useWords();
  const says = useFrameworkWords();
  const { mandate } = useSitting();
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
  return (
    <Page
      title={framework?.title ?? says.framework}
      lede={framework?.commune && says.by(nameOf(framework.commune))}
      {...(insee === null ? {} : { back: { to: '/frameworks', label: says.title } })}
    >
      <Answered answer={answer}>
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
                </div>
                <div className="stack stack-wide">
                  {own && <Write framework={own} onDone={answer.again} />}
                  {numbers.length > 0 && (
                    <Adopt
                      key={numbers.join()}
                      framework={framework}
                      numbers={numbers}
                      onDone={() => {
                        setAdopted(true);
                        answer.again();
                      }}
                    />
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
