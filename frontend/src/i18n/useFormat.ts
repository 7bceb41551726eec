import { useMemo } from 'react';
import * as format from './format';
import { useTexts } from './index';

/** The formats of dates, times, money and counts in the officer's language. */
export function useFormat() {
  const { language } = useTexts();
  return useMemo(
    () => ({
      day: (iso: string) => format.day(iso, language),
      weekday: (iso: string) => format.weekday(iso, language),
      clock: (iso: string) => format.clock(iso, language),
      clockWithSeconds: (iso: string) => format.clockWithSeconds(iso, language),
      dayAndTime: (iso: string) => format.dayAndTime(iso, language),
      money: (cents: number, currency?: string) => format.money(cents, language, currency),
      count: (value: number) => format.count(value, language),
    }),
    [language],
  );
}
