import type { CodeTest } from '../api/access';
import type { Texts } from '../i18n/fi';

const worthSaying = 30; // seconds: a whole code apart

/** What a tested code is, in words, and what helps. */
export function testWords(tested: CodeTest, { access }: Texts) {
  const words = access.test;
  const skew = Math.abs(tested.skewSeconds ?? 0);
  const fill = (text: string) => text.replace('{{seconds}}', String(skew));
  switch (tested.result) {
    case 'right':
      return { good: true, finding: skew >= worthSaying ? fill(words.rightSkew) : words.right };
    case 'used':
      return { good: false, finding: words.used, advice: words.usedAdvice };
    case 'early':
      return { good: false, finding: fill(words.early), advice: words.clockAdvice };
    case 'late':
      return { good: false, finding: fill(words.late), advice: words.clockAdvice };
    default:
      return { good: false, finding: words.wrong, advice: words.wrongAdvice };
  }
}
