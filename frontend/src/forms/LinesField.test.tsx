// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, expect, test, vi } from 'vitest';
import { LinesField } from './LinesField';

afterEach(cleanup);

function Form({ onSend }: { onSend: () => void }) {
  const { control } = useForm({ defaultValues: { text: '' } });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <LinesField control={control} name="text" label="Search" />
    </form>
  );
}

test('Enter sends what is typed, but not between the lines that a reader types', () => {
  const onSend = vi.fn();
  render(<Form onSend={onSend} />);
  const field = screen.getByLabelText('Search');

  fireEvent.change(field, { target: { value: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSend).not.toHaveBeenCalled();

  fireEvent.change(field, { target: { value: 'Virtanen 1980-01-31' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSend).toHaveBeenCalledTimes(1);
});
