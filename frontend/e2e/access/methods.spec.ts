import { expect } from '@playwright/test';
import { enter } from '../enter';
import { officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { openMyAccess } from './steps';

// Rules, §8: the employer decides which methods are permitted. Esimerkki Oy permits apps alone.
test('a method that the employer does not permit is shown with the reason', async ({ browser }) => {
  const page = await enter(browser, officer('employer_admin', 0, 'ESI-1'));
  await openMyAccess(page);
  const methods = page.getByRole('region', { name: 'Kirjautumistavat' }).getByRole('listitem');
  await expect(methods.filter({ hasText: 'Salasana ja todennussovelluksen koodi' })).toContainText(
    'Sallittu',
  );
  for (const name of ['Salasana ja tunnuslukulaitteen koodi', 'Varmennekortti ja PIN']) {
    const method = methods.filter({ hasText: name });
    await expect(method).toContainText('Työnantajasi ei salli');
  }
  await expectAccessible(page);
});
