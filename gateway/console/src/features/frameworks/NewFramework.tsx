import { useNavigate } from 'react-router';
import { CommandForm } from '../../kit/CommandForm.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { TextField } from '../../kit/TextField.js';
import { ThemeField } from '../../kit/ThemeField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import createFramework from './CreateFramework.graphql?raw';
import { useFrameworkWords } from './useFrameworkWords.js';

/** A new framework: its title and theme. What it says is written on its page. */
export default function NewFramework() {
  const words = useWords();
  const says = useFrameworkWords();
  const navigate = useNavigate();
  const { mandate } = useSitting();
  const form = useForm<
    { title: string; theme: string | null; visibility: string | null },
    { framework: { id: string } | null }
  >({
    operation: createFramework,
    start: { title: '', theme: null, visibility: 'PRIVATE' },
    required: ['title', 'theme'],
    onDone: ({ framework }) => {
      if (framework) navigate(`/frameworks/${framework.id}`);
    },
  });
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/frameworks/new" />;
  return (
    <Page title={says.new} lede={says.newLede} back={{ to: '/frameworks', label: says.title }}>
      <CommandForm form={form} submitLabel={says.create} weight="first">
        <TextField label={words.project.titleField} hint={words.project.titleHint} {...form.text('title')} />
        <div className="form-pair">
          <ThemeField {...form.choice('theme')} />
          <VisibilityField {...form.choice('visibility')} />
        </div>
      </CommandForm>
    </Page>
  );
}
