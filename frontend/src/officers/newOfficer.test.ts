import { expect, test } from 'vitest';
import { texts } from '../i18n/all';
import { newOfficerSchema } from './newOfficer';

const aino = {
  pointId: 'p-1',
  partnerId: '',
  name: 'Aino Esimerkki',
  userName: 'aino.esimerkki',
  identityCode: '',
  how: 'paper',
  email: '',
  language: 'fi',
};
const faults = (changed: Partial<typeof aino>) => {
  const judged = newOfficerSchema(texts.en.officers.add).safeParse({ ...aino, ...changed });
  return judged.success ? [] : judged.error.issues.map((issue) => issue.path.join('.'));
};

test('a password on paper needs no address, one by mail does', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ how: 'mail' })).toEqual(['email']);
  expect(faults({ how: 'mail', email: 'aino@example.org' })).toEqual([]);
});

test.each(['Aino', 'a', '1aino', 'aino esimerkki', 'äino', `a${'b'.repeat(40)}`])(
  '%s is no user name',
  (userName) => {
    expect(faults({ userName })).toEqual(['userName']);
  },
);
