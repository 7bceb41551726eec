// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import { FormErrors } from './FormErrors';

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

function Form() {
  const form = useForm<{ price: string; tax: string }>({
    defaultValues: { price: '', tax: '' },
    resolver: () => ({
      values: {},
      errors: { tax: { type: 'wrong', message: 'The tax' }, price: { type: 'wrong', message: 'The price' } },
    }),
  });
  return (
    <form onSubmit={form.handleSubmit(() => undefined)}>
      <FormErrors form={form} />
      <input id="price" {...form.register('price')} />
      <input id="tax" {...form.register('tax')} />
      <button type="submit">Send</button>
    </form>
  );
}

test('what is wrong is told in the order of the fields, whatever found it first', async () => {
  render(<Form />);
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));

  await screen.findByText('The price');
  expect(screen.getAllByRole('link').map((one) => one.textContent)).toEqual(['The price', 'The tax']);
});
