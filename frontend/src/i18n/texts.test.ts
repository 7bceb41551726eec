import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { texts } from './all';
import { languages } from './index';

const folder = '../graph/schema/';
const schema = buildSchema(
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphqls'))
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n'),
);
const valuesOf = (name: string) =>
  (schema.getType(name) as GraphQLEnumType).getValues().map((one) => one.name);

function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key));
}

const original = new Map(leaves(texts.fi));

describe.each(languages)('%s', (language) => {
  const words = new Map(leaves(texts[language]));

  test('says everything that Finnish says, and nothing is empty', () => {
    expect([...words.keys()].sort()).toEqual([...original.keys()].sort());
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fills in the same values as Finnish', () => {
    const blanks = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((blank) => blank[1]).sort();
    for (const [key, text] of words) expect([key, blanks(text)]).toEqual([key, blanks(original.get(key))]);
  });

  test('words every refusal, remedy, symptom and advice of the schema', () => {
    expect(Object.keys(texts[language].refusals).sort()).toEqual(valuesOf('RefusalCode').sort());
    expect(Object.keys(texts[language].advice.symptoms).sort()).toEqual(valuesOf('Symptom').sort());
    expect(Object.keys(texts[language].advice.does).sort()).toEqual(valuesOf('AdviceCode').sort());
    expect(Object.keys(texts[language].advice.when).sort()).toEqual(valuesOf('AdviceIf').sort());
    expect(Object.keys(texts[language].remedies).sort()).toEqual(valuesOf('RemedyCode').sort());
  });
});

test('no two languages share their sentences by mistake', () => {
  for (const language of languages.filter((one) => one !== 'fi')) {
    const same = leaves(texts[language].refusals).filter(
      ([key, text]) => original.get(`refusals.${key}`) === text,
    );
    expect(same).toEqual([]);
  }
});
