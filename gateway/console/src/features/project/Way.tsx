import { type Step, Steps } from '../../kit/Steps.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ProjectFile } from './projectFile.js';

/** The five steps of a proposal: each is saved by itself, and one that is not done says what is missing. */
export function Way({ project }: { project: ProjectFile | null }) {
  const words = useWords();
  const formats = useFormats();
  const awaited = (project?.coCarriers ?? []).filter(({ state }) => state === 'INVITED');
  const names = formats.list(awaited.map(({ commune }) => commune.name ?? commune.insee));
  const begun = project !== null;
  const steps = [
    { key: 'draft', title: words.project.stepDraft, done: begun, note: null },
    {
      key: 'carriers',
      title: words.project.stepCarriers,
      done: begun && awaited.length === 0,
      note: awaited.length > 0 ? words.project.awaited(names) : null,
    },
    {
      key: 'needs',
      title: words.project.stepNeeds,
      done: (project?.needs ?? []).length > 0,
      note: begun ? words.project.needMissing : null,
    },
    {
      key: 'funding',
      title: words.project.stepFunding,
      done: begun && project.fundingPlan !== null,
      note: begun ? words.project.fundingMissing : null,
    },
    {
      key: 'propose',
      title: words.project.stepPropose,
      done: project?.state === 'PROPOSED',
      note: project?.state === 'DRAFT' ? words.project.shareFirst : null,
    },
  ];
  const current = steps.find(({ done }) => !done)?.key;
  return (
    <Steps
      name={words.project.way}
      steps={steps.map(
        ({ key, title, done, note }): Step => ({
          key,
          title,
          state: done ? 'done' : key === current ? 'current' : 'ahead',
          ...(done || note === null ? {} : { note }),
        }),
      )}
    />
  );
}
