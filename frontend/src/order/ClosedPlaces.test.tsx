// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import { ClosedPlaces } from './ClosedPlaces';

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

type Place = Parameters<typeof ClosedPlaces>[0]['places'][number];

const rule = { rule: 'address.glyphs', source: 'Postal addressing guide', field: 'delivery' };
const open: Place = { delivery: 'POINT', rows: [], reordered: false, refusals: [] };
const closed: Place = {
  ...open,
  delivery: 'HOME',
  refusals: [
    {
      ...rule,
      code: 'ADDRESS_GLYPH',
      remedy: 'FIX_ADDRESS_IN_REGISTER',
      params: [{ name: 'row', value: '2' }],
    } as unknown as Place['refusals'][number],
  ],
};

test('a place whose address cannot be printed is named with its reason, its line and what helps', () => {
  render(<ClosedPlaces places={[closed, open]} />);
  screen.getByText('Cannot go there: Home');
  screen.getByText('The address has a character that cannot be printed.');
  screen.getByText(/Line 2\. The customer corrects the address in the register/);
  expect(screen.queryByText(/Registration point/)).toBeNull();
});

test('a place that was never there is not named', () => {
  const none = {
    ...closed,
    delivery: 'WORK',
    refusals: [{ ...closed.refusals[0], code: 'ADDRESS_MISSING' }],
  };
  render(<ClosedPlaces places={[none as Place]} />);
  expect(screen.queryByText(/Cannot go there/)).toBeNull();
});
