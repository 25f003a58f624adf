import { useEffect, useState } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { centsOf } from '../../kit/centsOf.js';
import { wholeEuros } from '../../kit/coFunding.js';
import { Notice } from '../../kit/Notice.js';
import { RangeField } from '../../kit/RangeField.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import coFundingCap from './CoFundingCap.graphql?raw';
import type { Cap } from './coFundingAnswer.js';

interface Simulation {
  readonly coFundingCap: {
    readonly lawful: boolean | null;
    readonly problems: readonly {
      readonly message: string;
      readonly article?: string | null;
      readonly satisfiedBy?: string | null;
    }[];
    readonly remedies: readonly { readonly kind: string; readonly cents: number; readonly statement: string }[];
  } | null;
}

/** How long an amount stands still before the law is asked, milliseconds. */
const pause = 300;

/** An amount that is slid or typed, what the law says of it, and what would make it lawful. */
export function Simulate({ project, cap }: { project: string; cap: Cap }) {
  const words = useCoFundingWords();
  const all = useWords();
  const formats = useFormats();
  const [euros, setEuros] = useState(String(wholeEuros(cap.maxCents) / 100));
  const cents = centsOf(euros);
  const asked = useStill(typeof cents === 'number' ? cents : null);
  const input = { projectId: project, amountCents: asked };
  const { data, loading } = useAnswer<Simulation>(coFundingCap, { input }, asked === null);
  const said = asked === null ? null : data?.coFundingCap;
  return (
    <Section title={words.simulate} aside={words.simulateLede}>
      <div className="form-pair">
        <RangeField
          label={words.slide}
          value={typeof cents === 'number' ? Math.floor(cents / 100) : 0}
          most={Math.max(1, Math.floor(cap.costCents / 100))}
          step={100}
          shown={formats.euros(cents ?? 0)}
          onChange={(value) => setEuros(String(value))}
        />
        <TextField
          label={words.amount}
          value={euros}
          onChange={setEuros}
          numeric
          error={cents === undefined ? all.project.wrongNumber : undefined}
        />
      </div>
      <div aria-live="polite" aria-busy={loading}>
        {said?.lawful === true && <Notice>{words.lawful}</Notice>}
        {said?.lawful === false && (
          <Notice kind="partial">
            <p>{words.unlawful}</p>
            {said.problems.map(({ message, article }) => (
              <p key={message}>
                {message} {article && <span className="quiet">{article}</span>}
              </p>
            ))}
          </Notice>
        )}
        {said && said.remedies.length > 0 && (
          <>
            <h3>{words.remedies}</h3>
            <ul className="bullets">
              {said.remedies.map(({ statement }) => (
                <li key={statement}>{statement}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

/** The value once it has stood still for a moment: a slider sends many. */
function useStill<Value>(value: Value): Value {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return still;
}
