import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, formatDay } from '../../../src/core/calendar.ts';
import { type Order, readDays } from '../../../src/validate/files/days.ts';

function read(cells: readonly string[], declared: Order | null = null) {
  return readDays({ codes: Int32Array.from(cells.keys()), texts: cells }, declared);
}

describe('a date that can be read in one way', () => {
  test.each([
    ['2026-10-31', '2026-10-31'],
    ['2026-10-31 14:03', '2026-10-31'],
    ['2026-10-31 14:03:09', '2026-10-31'],
    ['2026-10-31T14:03:09', '2026-10-31'],
    ['31.10.2026', '2026-10-31'],
    ['05.10.2026', '2026-10-05'],
    ['5.9.2026', '2026-09-05'],
    ['31.10.26', '2026-10-31'],
    ['31.10.2026 9:05', '2026-10-31'],
    ['31.10.2026 14:03:09', '2026-10-31'],
    ['2026/10/05', '2026-10-05'],
    ['31/10/2026', '2026-10-31'],
    ['10/31/2026', '2026-10-31'],
    ['10/31/26', '2026-10-31'],
    ['10/31/2026 14:03', '2026-10-31'],
    ['10/10/2026', '2026-10-10'],
    ['', ''],
  ])('%j is %j', (cell, date) => {
    const { texts, open } = read([cell]);
    expect(texts).toEqual([date]);
    expect(open.size).toBe(0);
  });
});

test('a day that no calendar has stays one that none has', () => {
  expect(read(['31.02.2026', '31/31/2026']).texts).toEqual(['2026-02-31', '2026-31-31']);
});

test.each([
  ...['31 October', '31.10', '1.2.3', '31.10.026', '31/10-2026', '31.10/2026', '20261031', '46326'],
  ...['2026-10-31T', '2026-10-31T14:03:09Z', '2026-10-31 25:00', '2026-10-31 14:60', '2026-10'],
  ...['2026-1-5', '31-10-2026', '32:10:2026', '31.10.2026 14', '31.10.2026T14:03', 'завтра'],
])('%j is no date and stays as it stands', (cell) => {
  expect(read([cell, '31.10.2026']).texts).toEqual([cell, '2026-10-31']);
});

describe('the order of a column', () => {
  test('a day above 12 settles it', () => {
    expect(read(['05/10/2026', '31/10/2026']).texts).toEqual(['2026-10-05', '2026-10-31']);
    expect(read(['05/10/2026', '10/31/2026']).texts).toEqual(['2026-05-10', '2026-10-31']);
  });

  test('12 does not, and nor does a date that is the same in both', () => {
    const { open } = read(['05/12/2026', '10/10/2026', '31.10.2026', '2026-10-31']);
    expect([...open]).toEqual([[0, { dmy: '2026-12-05', mdy: '2026-05-12' }]]);
  });

  test('what the scheme says settles it', () => {
    expect(read(['05/10/2026'], 'dmy').texts).toEqual(['2026-10-05']);
    expect(read(['05/10/2026'], 'mdy').texts).toEqual(['2026-05-10']);
    expect(read(['26/10/05'], 'ymd').texts).toEqual(['2026-10-05']);
    expect(read(['05.10.2026'], 'mdy').texts).toEqual(['2026-05-10']);
    expect(read(['05/10/2026'], 'ymd').texts).toEqual(['05/10/2026']);
    expect(read(['2026/10/05'], 'dmy').texts).toEqual(['2026-10-05']);
  });

  test('a cell against it is on no calendar', () => {
    expect(read(['31/10/2026', '30/10/2026', '10/29/2026']).texts[2]).toBe('2026-29-10');
    expect(read(['10/31/2026'], 'dmy').texts).toEqual(['2026-31-10']);
  });

  test('without slashes it is that of the points, if there are any', () => {
    expect(read(['2026-10-31', '']).order).toBeNull();
    expect(read(['2026-10-31', '31.10.2026']).order).toBe('dmy');
  });

  test('the more rows have it, and of equals the first one', () => {
    expect(read(['31/10/2026', '10/31/2026', '10/30/2026']).order).toBe('mdy');
    expect(read(['31/10/2026', '10/31/2026']).order).toBe('dmy');
  });
});

test('a canonical column is given back as it is', () => {
  const texts = ['2026-10-31', '', '2026-02-31'];
  expect(read(texts).texts).toBe(texts);
});

test('a day is read back from every way to write it', () => {
  const days = fc.integer({ min: 10_957, max: 47_481 });
  const ways = fc.constantFrom<(y: string, m: string, d: string) => string>(
    (y, m, d) => `${y}-${m}-${d}T01:02`,
    (y, m, d) => `${d}.${m}.${y}`,
    (y, m, d) => `${Number(d)}.${Number(m)}.${y.slice(2)} 23:59`,
    (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
  );
  fc.assert(
    fc.property(days, ways, (day, way) => {
      const iso = formatDay(day as Day);
      const [y = '', m = '', d = ''] = iso.split('-');
      expect(read([way(y, m, d)]).texts).toEqual([iso]);
    }),
  );
});
