// What people wrote stands on a page as text, whatever it looks like.

import { describe, expect, test } from 'vitest';
import { fileText, html, unparted } from '../../src/report/statement/html.ts';

describe('text is escaped', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['</style><script>1</script>', '&lt;/style&gt;&lt;script&gt;1&lt;/script&gt;'],
    ['</title>', '&lt;/title&gt;'],
    ['" onmouseover="1', '&quot; onmouseover=&quot;1'],
    ["O'Neill", 'O&#39;Neill'],
    ['&lt;', '&amp;lt;'],
    ['&amp;#x41;', '&amp;amp;#x41;'],
    ['-->', '--&gt;'],
    ['\u0000', '\\u0000'],
    ['\u202Egnp.exe', '\\u202egnp.exe'],
    ['Иванов «Алёна»', 'Иванов «Алёна»'],
  ])('%j', (text, expected) => {
    expect(fileText(html`<p title="${text}">${text}</p>`)).toBe(
      `<p title="${expected}">${expected}</p>`,
    );
  });
});

test('markup stays markup, alone and in a list', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(fileText(html`<ul>${items}</ul>${html`<hr>`}`)).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>',
  );
});

test.each([
  ['1 240 000.00 × 4 %', '1\u00a0240\u00a0000.00 × 4\u00a0%'],
  ['16 units', '16 units'],
  ['2 1000', '2 1000'],
  ['on 2026-10-14 100 deals', 'on 2026-10-14\u00a0100 deals'],
])('numbers are not parted: %s', (text, expected) => {
  expect(unparted(text)).toBe(expected);
});
