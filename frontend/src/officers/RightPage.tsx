import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { RightFacts } from './RightFacts';
import { type OfficerRecord, type Right, WithOfficer } from './useOfficer';

type Props = {
  title: (right: Right, record: OfficerRecord) => string;
  children: (right: Right, back: string) => ReactNode;
};

/** A page about one right of one officer: what it is, then the task. */
export function RightPage({ title, children }: Props) {
  const { t } = useTexts();
  const { rightId } = useParams();
  return (
    <WithOfficer>
      {(record) => {
        const back = `/officers/${record.officer.id}`;
        const over = <Link to={back}>{record.officer.name}</Link>;
        const right = record.rights.find((one) => one.id === rightId);
        if (!right) {
          return (
            <Page title={t('officers.rights')} over={over}>
              <p>{t('ui.fault.NOT_FOUND.title')}</p>
            </Page>
          );
        }
        return (
          <Page title={title(right, record)} over={over}>
            <div className="stack">
              <div className="panel">
                <RightFacts right={right} />
              </div>
              {children(right, back)}
            </div>
          </Page>
        );
      }}
    </WithOfficer>
  );
}
