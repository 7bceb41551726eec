import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, IconSearch } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import * as z from 'zod';
import { faultOf } from '../api/fault';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { Links } from '../officers/Links';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { Waiting } from '../ui/Waiting';
import { SupportCasesDocument } from './queries';

/** Finds the officer who asks for help. What is typed names a person and stays out of the address. */
export function SupportPage() {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const form = useForm({
    defaultValues: { text: '' },
    resolver: judgedBy(z.object({ text: z.string().trim().min(1, t('support.textMissing')) })),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit((typed) => setText(typed.text.trim()));
  return (
    <Page
      title={t('support.title')}
      over={<Link to="/admin">{t('admin.title')}</Link>}
      lead={t('support.lead')}
      ownFocus
    >
      <div className="stack">
        <form className="form panel" onSubmit={submit} noValidate>
          <FormErrors form={form} />
          <TextField
            control={form.control}
            name="text"
            label={t('support.text')}
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
          <Button type="submit" icon={<IconSearch />}>
            {t('support.find')}
          </Button>
        </form>
        {text && <Found text={text} />}
      </div>
    </Page>
  );
}

function Found({ text }: { text: string }) {
  const { t } = useTexts();
  const [{ data, error }, again] = useQuery({ query: SupportCasesDocument, variables: { text } });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const cases = data.supportCases;
  return (
    <section className="panel" aria-labelledby="found" aria-live="polite">
      <h2 id="found">{t('support.found')}</h2>
      {cases.length === 0 && <p>{t('support.none')}</p>}
      <TaskList
        tasks={cases.map(({ record }) => ({
          id: record.officer.id,
          name: <Link to={`/support/${record.officer.id}`}>{record.officer.name}</Link>,
          hint: `${record.officer.userName} · ${record.point.name} · ${record.organisation}`,
          status: (
            <span className="tags">
              <Links access={record.access} />
              {record.access.throttled && <StatusTag tone="error">{t('officers.throttled')}</StatusTag>}
              {!record.active && <StatusTag tone="neutral">{t('officers.hasLeft')}</StatusTag>}
            </span>
          ),
        }))}
      />
    </section>
  );
}
