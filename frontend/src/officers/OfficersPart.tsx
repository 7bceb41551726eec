import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { OfficerFilter, OfficersQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { MoreButton } from '../ui/Pages';
import { type Column, Table } from '../ui/Table';
import { Waiting } from '../ui/Waiting';
import { Links } from './Links';
import { OfficerState } from './OfficerState';
import { OfficersDocument } from './queries';
import { TrainingTag } from './TrainingTag';

type Row = OfficersQuery['officers']['edges'][number]['node'];
type Props = { filter: OfficerFilter; after?: string; onMore?: (cursor: string) => void };

/** One page of officers, and the way to the next. */
export function OfficersPart({ filter, after, onMore }: Props) {
  const { t } = useTexts();
  const [{ data, error }, again] = useQuery({
    query: OfficersDocument,
    variables: { filter, first: 25, after },
  });
  const columns = useColumns(data?.viewer.now ?? '');
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const { edges, pageInfo } = data.officers;
  const rows = edges.map((edge) => edge.node);
  if (rows.length === 0 && !after) return <p role="status">{t('officers.none')}</p>;
  return (
    <div>
      <Table
        caption={t('officers.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ officer }) => officer.id}
      />
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </div>
  );
}

function useColumns(now: string): Column<Row>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      name: t('officers.name'),
      cell: ({ officer }) => (
        <>
          <Link to={`/officers/${officer.id}`}>{officer.name}</Link>
          <div className="hint">{officer.userName}</div>
        </>
      ),
    },
    { key: 'point', name: t('officers.point'), cell: ({ point }) => point.name },
    {
      key: 'roles',
      name: t('officers.roles'),
      cell: ({ officer }) =>
        officer.roles.map((role) => t(`words.role.${role}`)).join(', ') || t('officers.noRoles'),
    },
    {
      key: 'training',
      name: t('officers.training'),
      cell: ({ officer }) => <TrainingTag validTo={officer.trainingValidTo} now={now} />,
    },
    {
      key: 'state',
      name: t('officers.accessAndState'),
      cell: (record) => (
        <span className="tags">
          <Links access={record.access} />
          <OfficerState record={record} now={now} brief />
        </span>
      ),
    },
  ];
}
