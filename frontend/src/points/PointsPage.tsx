import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { SelectField } from '../forms/SelectField';
import type { PointsQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { Waiting } from '../ui/Waiting';
import { PointsDocument } from './queries';
import { Faults, StandingTag } from './StandingTag';
import { toShow } from './standing';

type Row = PointsQuery['points'][number];

/** The points within reach: which are in order, and what stops where one is not. */
export function PointsPage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [{ data, error }, again] = useQuery({ query: PointsDocument });
  const columns = useColumns();
  const only = params.get('show') === 'faulty';
  const rows = data && toShow(data.points, only);
  return (
    <Page title={t('points.title')} over={<Link to="/admin">{t('admin.title')}</Link>}>
      <div className="stack">
        <div className="filters">
          <SelectField
            label={t('points.filter')}
            all={t('points.all')}
            choices={[{ value: 'faulty', name: t('points.onlyFaulty') }]}
            value={only ? 'faulty' : ''}
            onChange={(event) => setParams(event.target.value ? { show: 'faulty' } : {}, { replace: true })}
          />
        </div>
        {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
        {!rows && !error && <Waiting />}
        {rows?.length === 0 && <p role="status">{t('points.none')}</p>}
        {rows && rows.length > 0 && (
          <Table
            caption={t('points.caption')}
            columns={columns}
            rows={rows}
            rowKey={({ point }) => point.id}
          />
        )}
      </div>
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTexts();
  const { count } = useFormat();
  return [
    {
      key: 'name',
      name: t('points.point'),
      cell: ({ point }) => (
        <>
          <Link to={`/points/${point.id}`}>{point.name}</Link>
          <div className="hint">{point.code}</div>
        </>
      ),
    },
    { key: 'organisation', name: t('points.organisation'), cell: ({ point }) => point.organisation },
    {
      key: 'registrars',
      name: t('points.registrars'),
      numeric: true,
      cell: ({ standing }) => count(standing.trainedRegistrars),
    },
    {
      key: 'standing',
      name: t('points.standing'),
      cell: ({ standing }) => (
        <>
          <StandingTag standing={standing} />
          <Faults standing={standing} />
        </>
      ),
    },
  ];
}
