import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import { ActForm } from '../forms/ActForm';
import { CheckField } from '../forms/CheckField';
import { TextField } from '../forms/TextField';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { SetHolderContactDocument } from './queries';

type Values = { email: string; phone: string; removeEmail: boolean; removePhone: boolean };
type Props = { visitId: string; onDone: () => void; onLeave: () => void };

/** What was typed; nothing typed leaves what is known, unless it is to be taken away. */
function wish(typed: string, remove: boolean): string | null {
  if (remove) return '';
  return typed.trim() === '' ? null : typed.trim();
}

/** Takes down what the holder tells. What is known is never shown whole, so that it is typed anew or left. */
export function ContactForm({ visitId, onDone, onLeave }: Props) {
  const { t } = useTexts();
  const form = useForm<Values>({
    defaultValues: { email: '', phone: '', removeEmail: false, removePhone: false },
  });
  const { act, refusals, error, busy } = useAct(SetHolderContactDocument);

  const submit = form.handleSubmit(async (typed) => {
    const did = await act({
      visitId,
      email: wish(typed.email, typed.removeEmail),
      phone: wish(typed.phone, typed.removePhone),
    });
    if (did) onDone();
  });

  return (
    <ActForm
      form={form}
      onSubmit={submit}
      refusals={refusals}
      refused={t('contact.refused')}
      error={error}
      busy={busy}
      submit={t('contact.save')}
    >
      <p className="hint">{t('contact.told')}</p>
      <TextField
        control={form.control}
        name="email"
        label={t('contact.email')}
        hint={t('contact.leave')}
        autoComplete="off"
        spellCheck={false}
        inputMode="email"
      />
      <CheckField {...form.register('removeEmail')} label={t('contact.removeEmail')} />
      <TextField
        control={form.control}
        name="phone"
        label={t('contact.phone')}
        hint={t('contact.phoneHint')}
        autoComplete="off"
        inputMode="tel"
      />
      <CheckField {...form.register('removePhone')} label={t('contact.removePhone')} />
      <Button variant="secondaryNoBorder" type="button" onClick={onLeave}>
        {t('contact.back')}
      </Button>
    </ActForm>
  );
}
