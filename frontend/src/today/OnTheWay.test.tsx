// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import { type Viewer, ViewerContext } from '../shell/viewer';
import { OnTheWay } from './OnTheWay';

const registrar = { permissions: ['HANDLE_CARDS'] } as unknown as Viewer;

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const show = (cardsExpected: number, cardsLate: number) =>
  render(
    <MemoryRouter>
      <ViewerContext value={registrar}>
        <OnTheWay today={{ cardsExpected, cardsLate }} />
      </ViewerContext>
    </MemoryRouter>,
  );

test('cards on their way lead to the parcel, and late ones are told of', () => {
  show(3, 1);
  const link = screen.getByRole('link', { name: '3 cards are on their way to this point' });
  expect(link.getAttribute('href')).toBe('/parcel');
  expect(screen.getByText('The promised day of one card is over')).toBeTruthy();
});

test('nothing is said where none is on its way or late', () => {
  show(1, 0);
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  cleanup();
  show(0, 0);
  expect(screen.queryByRole('heading')).toBeNull();
});
