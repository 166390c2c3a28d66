import { describe, expect, test } from 'vitest';
import { layOutText } from './text-pages.ts';

describe('layOutText', () => {
  test('<PAGE> and form feeds break pages and are not shown', () => {
    const sheets = layOutText('one\n<PAGE>   2\ntwo\n\fthree\nA <PAGE> B\n');
    expect(sheets.map((sheet) => sheet.lines.join('|').trim())).toEqual(['one|', '|two|', 'three|A', 'B|']);
  });
  test('tabs go to columns of eight', () => {
    expect(layOutText('99.1\tPress Release\n1234567\t8')[0]?.lines).toEqual(['99.1    Press Release', '1234567 8']);
  });
  test('table tags leave the columns where they were', () => {
    const [sheet] = layOutText('<TABLE>\n<CAPTION>\n<S>             <C>      <C>\n<CAPTION>        1999     1998\nCash            1,234    5,678\n</TABLE>');
    expect(sheet?.lines).toEqual(['                 1999     1998', 'Cash            1,234    5,678']);
  });
  test('a 132-column table keeps its lines, running text is wrapped at words', () => {
    const row = `${'Total assets'.padEnd(60)}${'1,000'.padStart(36)}${'2,000'.padStart(36)}`;
    const prose = 'The registrant undertakes to file a further amendment which specifically states. '.repeat(6).trim();
    const [sheet] = layOutText(`${row}\n${prose}`);
    expect(sheet?.lines[0]).toBe(row);
    expect(sheet?.columns).toBe(132);
    expect(Math.max(...(sheet?.lines.slice(1) ?? []).map((line) => line.length))).toBeLessThanOrEqual(92);
    expect(sheet?.lines.slice(1).join(' ')).toBe(prose);
  });
  test('control characters are shown as blanks, and empty pages are left out', () => {
    expect(layOutText('\u001B[31mred\u0007\u202Eevil\n<PAGE>\n  \n<PAGE>\nlast').map((sheet) => sheet.lines)).toEqual([[' [31mred  evil', ''], ['', 'last']]);
  });
});
