import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { ChecksField } from '../forms/ChecksField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import type { EmployerQuery, LoginMethod } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { Effects } from '../officers/Effects';
import { useMay } from '../shell/viewer';
import { StatusTag } from '../ui/StatusTag';
import { methods, same } from './methods';
import { SetLoginMethodsDocument } from './queries';

type Organisation = EmployerQuery['organisation'];
type Props = {
  organisation: Organisation;
  /** How many sessions the last saving ended; undefined before. */
  ended?: number;
  onSaved: (ended: number) => void;
};

/** Which ways to log in the employer permits; what a change ends is told before it is saved. */
export function LoginMethods({ organisation, ended, onSaved }: Props) {
  const { t } = useTexts();
  const sets = useMay('SET_LOGIN_METHODS');
  const { act, ...state } = useAct(SetLoginMethodsDocument);
  const usage = useUsage(organisation);
  const permitted = methods.filter((method) => organisation.loginMethods.includes(method));
  const schema = z.object({
    methods: z
      .array(z.string())
      .min(1, t('points.employer.atLeastOne'))
      .refine((chosen) => !same(chosen, permitted), t('points.employer.unchanged')),
  });
  const form = useForm({
    defaultValues: { methods: permitted as string[] },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const chosen = form.watch('methods') as LoginMethod[];

  const submit = form.handleSubmit(async () => {
    const did = await act({ methods: chosen });
    if (did) onSaved(did.sessionsEnded);
  });

  if (!sets) {
    return (
      <section className="panel">
        <h2>{t('points.employer.question')}</h2>
        <ul className="bullets">
          {permitted.map((method) => (
            <li key={method}>{t(`rights.loginMethod.${method}`)}</li>
          ))}
        </ul>
        <p className="after-tag hint">{t('points.employer.readOnly')}</p>
      </section>
    );
  }
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('points.employer.refused')}
      submit={t('points.employer.submit')}
    >
      {ended !== undefined && (
        <div role="status">
          <StatusTag tone="done">{t('points.employer.saved')}</StatusTag>
          {ended > 0 && <p className="after-tag">{t('points.employer.ended', { count: ended })}</p>}
        </div>
      )}
      <ChecksField
        control={form.control}
        name="methods"
        label={t('points.employer.question')}
        hint={t('points.employer.hint')}
        choices={methods.map((value) => ({
          value,
          name: t(`rights.loginMethod.${value}`),
          hint: usage(value),
        }))}
      />
      {chosen.length > 0 && !same(chosen, permitted) && <Effects change={{ loginMethods: chosen }} />}
    </ActForm>
  );
}

/** How many use a way now, so that one knows what switching it off means. */
function useUsage({ openSessions }: Organisation) {
  const { t } = useTexts();
  return (method: LoginMethod): string => {
    const used = openSessions.find((one) => one.method === method);
    return used
      ? [
          t('points.employer.officers', { count: used.officers }),
          t('points.employer.sessions', { count: used.sessions }),
        ].join(', ')
      : '';
  };
}
