import { expect, test } from 'vitest';
import { cleanHtml } from './html-clean.ts';

test('a page ended by its number and a rule breaks, also where a wide text block that is set smaller begins the next one', () => {
  const wide = 'a line that is wider than the paper '.repeat(6);
  const clean = cleanHtml(`<body><pre>\nWords\n   54\n</pre><hr><pre>\n${wide}\n</pre></body>`, '', {
    selfName: null, resolveImage: () => null, paperWidth: 720, preColumns: 90, breakAtRules: true,
  });
  expect(clean).toMatch(/54\s*<\/pre><div style="break-before:page"><\/div><pre style="font-size:[\d.]+px">/);
  expect(clean.match(/<pre/g)).toHaveLength(2);
});
