import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { RolesQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { PermissionList } from '../officers/Effects';
import { RolesDocument } from '../officers/queries';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { Waiting } from '../ui/Waiting';

type Row = RolesQuery['roles'][number];

/** Every role, what it lets its holder do, and which roles he or she may give. */
export function RolesPage() {
  const { t } = useTexts();
  const columns = useColumns();
  const [{ data, error }, again] = useQuery({ query: RolesDocument });
  return (
    <Page
      title={t('authority.roles.title')}
      over={<Link to="/admin">{t('admin.title')}</Link>}
      lead={t('authority.roles.lead')}
    >
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
      {!data && !error && <Waiting />}
      {data && (
        <Table
          caption={t('authority.roles.caption')}
          columns={columns}
          rows={data.roles}
          rowKey={({ role }) => role}
        />
      )}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTexts();
  return [
    {
      key: 'role',
      name: t('authority.roles.role'),
      cell: ({ role }) => (
        <>
          <strong>{t(`words.role.${role}`)}</strong>
          <div className="hint">{t(`rights.role.${role}`)}</div>
        </>
      ),
    },
    {
      key: 'may',
      name: t('authority.roles.may'),
      cell: ({ permissions }) => <PermissionList permissions={permissions} />,
    },
    {
      key: 'inHand',
      name: t('authority.roles.inHand'),
      cell: ({ inHand }) =>
        inHand.map((role) => t(`words.role.${role}`)).join(', ') || t('authority.roles.noneInHand'),
    },
  ];
}
