import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ButtonLink } from '../ui/Link';
import { StatusTag, type Tone } from '../ui/StatusTag';
import type { Verification, Visit } from './visit';

const tones: Record<Verification['result'], Tone> = {
  PASSED: 'done',
  REFUSED: 'error',
  SECOND_OPINION: 'warning',
};

type Props = { holderId: string; visit: Visit; cardId?: string };

/** This visit's verification, and the way to make one. */
export function Identity({ holderId, visit, cardId }: Props) {
  const { t } = useTexts();
  const { clock } = useFormat();
  const { verification } = visit;
  const to = `/holders/${holderId}/identity${cardId ? `?card=${cardId}` : ''}`;
  const verified = verification?.result === 'PASSED';
  return (
    <section className="panel" aria-labelledby="identity">
      <h2 id="identity">{t('card.identity')}</h2>
      {verification ? (
        <>
          <StatusTag tone={tones[verification.result]}>
            {t(`words.verification.${verification.result}`)}
          </StatusTag>
          <p className="after-tag">
            {t('card.verifiedAt', {
              time: clock(verification.createdAt),
              document: t(`words.documentKind.${verification.documentKind}`),
              state: verification.issuingState,
            })}
          </p>
        </>
      ) : (
        <p>{t('card.notVerified')}</p>
      )}
      <p className="hint">
        {t('card.purpose')}: {t(`words.purpose.${visit.purpose}`)}
      </p>
      <div className="buttons">
        <ButtonLink to={to} secondary={verified}>
          {t(verification ? 'card.verifyAgain' : 'card.verify')}
        </ButtonLink>
      </div>
    </section>
  );
}
