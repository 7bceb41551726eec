import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, InlineAlert } from 'suomifi-ui-components';
import { type Access, type Begun, beginDevice, type Device } from '../api/access';
import type { Refused } from '../api/ask';
import type { Stage } from '../api/session';
import { ChoiceField } from '../forms/ChoiceField';
import { useTexts } from '../i18n';
import { AccessRefused } from './AccessRefused';
import { ConfirmCodes } from './ConfirmCodes';
import { linkable } from './linkable';
import { MethodsList } from './MethodsList';
import { SecretForApp } from './SecretForApp';
import { StepTitle } from './StepTitle';
import { TokenForm } from './TokenForm';

type Props = { access: Access; onLinked: (stage: Stage) => void };

/** Links the one device that shows the officer's codes: choose it, give it its secret, confirm. */
export function LinkDevice({ access, onLinked }: Props) {
  const { t } = useTexts();
  const [begun, setBegun] = useState<Begun>();
  const [token, setToken] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const devices = linkable(access.methods);
  const form = useForm<{ device: Device }>({ defaultValues: { device: devices[0] } });

  const restart = () => {
    setBegun(undefined);
    setToken(false);
    setRefused(undefined);
  };

  const choose = form.handleSubmit(async ({ device }) => {
    setRefused(undefined);
    if (device === 'token') {
      setToken(true);
      return;
    }
    const answer = await beginDevice(device);
    if (answer.ok) setBegun(answer.value);
    else setRefused(answer);
  });

  if (access.device) return <InlineAlert status="warning">{t('access.device.notPermitted')}</InlineAlert>;
  if (devices.length === 0) {
    return (
      <>
        <InlineAlert status="warning">{t('access.device.nothing')}</InlineAlert>
        <MethodsList methods={access.methods} />
      </>
    );
  }
  if (begun) {
    return (
      <div className="form">
        <StepTitle>{t(begun.kind === 'token' ? 'access.link.token' : 'access.link.app')}</StepTitle>
        {begun.kind === 'authenticator' && <SecretForApp begun={begun} userName={access.userName} />}
        <ConfirmCodes until={begun.until} onLinked={onLinked} onRestart={restart} />
      </div>
    );
  }
  if (token) return <TokenForm onBegun={setBegun} onRestart={restart} />;
  return (
    <>
      <form className="form" onSubmit={choose} noValidate>
        {refused && <AccessRefused refused={refused} />}
        <ChoiceField
          control={form.control}
          name="device"
          label={t('access.device.choose')}
          hint={t('access.device.chooseHint')}
          choices={devices.map((device) => ({
            value: device,
            name: t(`access.device.${device}`),
            hint: t(device === 'token' ? 'access.device.tokenHint' : 'access.device.appHint'),
          }))}
        />
        <Button type="submit" aria-disabled={form.formState.isSubmitting}>
          {t('access.device.begin')}
        </Button>
      </form>
      <div className="after-part">
        <MethodsList methods={access.methods.filter((one) => one.reason !== '')} />
      </div>
    </>
  );
}
