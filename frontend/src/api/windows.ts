import { heard, type News, shareBy } from './session';

/**
 * Lets the windows of one browser know of each other: a desk that is locked in one
 * is locked in all, and work in one keeps the others from ending the session.
 */
export function hearOtherWindows() {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel('sinetti.session');
  channel.addEventListener('message', (event: MessageEvent<News>) => heard(event.data));
  shareBy((news) => channel.postMessage(news));
}
