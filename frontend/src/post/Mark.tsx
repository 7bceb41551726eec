import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { CheckField } from '../forms/CheckField';
import { ChoiceField } from '../forms/ChoiceField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import type { Letter } from './acts';
import type { Did } from './Done';
import { MarkLetterDocument } from './queries';

/** Says what became of a letter that was posted. */
export function Mark({ letter, onDone }: { letter: Letter; onDone: (did: Did) => void }) {
  const { t } = useTexts();
  const { act, ...state } = useAct(MarkLetterDocument);
  const schema = z.object({ mark: z.string().min(1, t('post.mark.missing')), read: z.boolean() });
  const form = useForm({
    defaultValues: { mark: '', read: false },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async (typed) => {
    const mark = letter.marks.find((one) => one === typed.mark);
    if (!mark) return;
    const did = await act({ letterId: letter.id, mark, mayHaveBeenRead: typed.read && mark !== 'USED' });
    if (did) onDone(did);
  });
  const used = form.watch('mark') === 'USED';
  return (
    <section aria-labelledby="mark-title">
      <h2 id="mark-title">{t('post.mark.title')}</h2>
      <ActForm
        form={form}
        onSubmit={submit}
        {...state}
        refused={t('post.refused')}
        submit={t('post.mark.submit')}
      >
        <ChoiceField
          control={form.control}
          name="mark"
          label={t('post.mark.which')}
          choices={letter.marks.map((mark) => ({
            value: mark,
            name: t(`post.marks.${mark}.name`),
            hint: t(`post.marks.${mark}.hint`),
          }))}
        />
        {!used && (
          <div>
            <CheckField label={t('post.mark.read')} aria-describedby="read-hint" {...form.register('read')} />
            <p className="hint" id="read-hint">
              {t('post.mark.readHint')}
            </p>
          </div>
        )}
      </ActForm>
    </section>
  );
}
