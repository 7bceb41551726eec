// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keepFocus';

let stop: () => void;
const get = (id: string) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const focused = (id: string) =>
  vi.waitFor(() => expect(document.activeElement?.id).toBe(id), { timeout: 10_000 });

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  document.body.innerHTML = `<div id="root"><main id="main" tabindex="-1"><div id="page">
    <h1 id="title" tabindex="-1">Card</h1>
    <section><h2 id="part">Contacts</h2><button id="show" type="button">Show</button></section>
    <section><h2 id="other">Orders</h2><input id="field"></section>
    <button id="alone" type="button">Alone</button>
  </div></main></div>`;
  stop = keepFocus(get('root'));
});
afterEach(() => stop());

test('what had the focus goes, and the title of its part has it', async () => {
  get('show').focus();
  get('show').remove();
  await focused('part');
});

test('where the part has no title the page’s own has it', async () => {
  get('alone').focus();
  get('alone').remove();
  await focused('title');
});

test('a page that waits has the focus itself, until its title is there', async () => {
  get('show').focus();
  get('page').remove();
  await focused('main');
  get('main').innerHTML = '<h1 id="next">Order</h1>';
  await focused('next');
});

/** Long enough that whatever is to happen to the focus has happened: a frame after the one that mends it. */
const settled = async () => {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
};

test('who moves the focus on purpose comes first', async () => {
  get('show').focus();
  get('show').remove();
  get('field').focus();
  await settled();
  expect(document.activeElement?.id).toBe('field');
});

test('nobody is sent anywhere who had no focus', async () => {
  get('alone').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});
