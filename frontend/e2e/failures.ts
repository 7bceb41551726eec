import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Says at the very end what failed and why, in a few lines each: the end of a log is what is read. */
export default class Failures implements Reporter {
  private readonly told: string[] = [];

  onTestEnd(test: TestCase, { status, duration, errors }: TestResult) {
    if (status === test.expectedStatus || status === 'skipped') return;
    const said = errors.flatMap(({ message = '', location }) => [
      ...message.replaceAll(colours, '').split('\n').slice(0, 12),
      location ? `at ${location.file}:${location.line}` : '',
    ]);
    const lines = said.filter((line) => line.trim() !== '').map((line) => `    ${line}`);
    const name = test.titlePath().filter(Boolean).join(' › ');
    this.told.push(`${status} after ${Math.round(duration / 1000)} s: ${name}`, ...lines);
  }

  onEnd() {
    if (this.told.length > 0) process.stdout.write(`\n${this.told.join('\n')}\n`);
  }
}
