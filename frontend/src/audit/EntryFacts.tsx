import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { SummaryList, type SummaryRow } from '../ui/SummaryList';
import type { WholeEntry } from './EntryPage';

/** What the entry says: who, where, about what and why, each with the way to its like. */
export function EntryFacts({ entry }: { entry: WholeEntry }) {
  const { t } = useTexts();
  const rows = [...useActor(entry), ...useDeed(entry), ...useTies(entry)];
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{t('audit.entry.facts')}</h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}

function useActor({ at, actorKind, officer, partnerId, point }: WholeEntry): SummaryRow[] {
  const { t } = useTexts();
  const { day, clockWithSeconds } = useFormat();
  const readsOfficers = useMay('READ_OFFICERS');
  const name = officer?.name ?? t(`audit.who.${actorKind}`);
  return [
    { key: 'at', name: t('audit.when'), value: `${day(at)} ${clockWithSeconds(at)}` },
    {
      key: 'who',
      name: t('audit.entry.who'),
      value: (
        <>
          <div>{officer && readsOfficers ? <Link to={`/officers/${officer.id}`}>{name}</Link> : name}</div>
          {officer && <Link to={`/audit?officer=${officer.id}`}>{t('audit.entry.sameOfficer')}</Link>}
        </>
      ),
    },
    ...(partnerId
      ? [{ key: 'partner', name: t('audit.entry.partner'), value: <code>{partnerId}</code> }]
      : []),
    ...(point ? [{ key: 'point', name: t('audit.entry.point'), value: point.name }] : []),
  ];
}

function useDeed({ objectKind, objectId, purpose, refusals, details }: WholeEntry): SummaryRow[] {
  const { t, texts } = useTexts();
  const known: Record<string, string> = texts.auditWords.detail;
  const label = (name: string) => (Object.hasOwn(known, name) ? known[name] : name);
  return [
    ...(objectKind
      ? [
          {
            key: 'object',
            name: t('audit.entry.object'),
            value: (
              <>
                <div>{t(`auditWords.noun.${objectKind}`)}</div>
                {objectId && (
                  <>
                    <code>{objectId}</code>
                    <div>
                      <Link to={`/audit?object=${objectKind}:${objectId}`}>
                        {t('audit.entry.sameObject')}
                      </Link>
                    </div>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
    {
      key: 'purpose',
      name: t('audit.entry.purpose'),
      value: purpose ? t(`auditWords.purpose.${purpose}`) : t('audit.noPurpose'),
    },
    ...(refusals.length > 0
      ? [
          {
            key: 'refusals',
            name: t('audit.entry.refusals'),
            value: refusals.map((code) => <div key={code}>{t(`refusals.${code}`)}</div>),
          },
        ]
      : []),
    ...(details.length > 0
      ? [
          {
            key: 'details',
            name: t('audit.entry.details'),
            value: details.map(({ name, value }) => (
              <div key={name}>
                {label(name)}: <code>{value}</code>
              </div>
            )),
          },
        ]
      : []),
  ];
}

function useTies({ visitId, sessionId, requestId, rulebook }: WholeEntry): SummaryRow[] {
  const { t } = useTexts();
  const code = (key: string, name: string, value?: string | null) =>
    value ? [{ key, name, value: <code>{value}</code> }] : [];
  return [
    ...(visitId
      ? [
          {
            key: 'visit',
            name: t('audit.entry.visit'),
            value: (
              <>
                <code>{visitId}</code>
                <div>
                  <Link to={`/audit?visit=${visitId}`}>{t('audit.entry.sameVisit')}</Link>
                </div>
              </>
            ),
          },
        ]
      : []),
    ...code('session', t('audit.entry.session'), sessionId),
    ...(requestId
      ? [
          {
            key: 'request',
            name: t('audit.entry.request'),
            value: (
              <>
                <code>{requestId}</code>
                <div>
                  <Link to={`/audit?request=${encodeURIComponent(requestId)}`}>
                    {t('audit.entry.sameRequest')}
                  </Link>
                </div>
              </>
            ),
          },
        ]
      : []),
    ...code('rulebook', t('audit.entry.rulebook'), rulebook),
  ];
}
