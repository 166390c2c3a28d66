import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCorrespondents } from './correspondents.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('a letter on one line: person, address, signer and office are told apart by their words', () => {
  expect(readCorrespondents([fixture('hemacare-staff-letter-2008-09-12.txt').replaceAll('*', '')], 'Hemacare Corporation')).toEqual({
    addressee: { name: 'Julian Steffenhagen', title: 'Chief Executive Officer' }, address: ['15350 Sherman Way, Suite 350', 'Van Nuys, CA 91406'],
    signer: { name: 'Tia Jenkins', title: 'Senior Assistant Chief Accountant' }, office: 'Office of Beverages, Apparel and Health Care Services',
  });
});

test('a letter in lines', () => {
  expect(readCorrespondents([fixture('lululemon-2017-06-29.txt')], 'lululemon athletica inc.')).toMatchObject({
    addressee: { name: 'Stuart C. Haselden' }, signer: { name: 'Craig Arakawa', title: 'Accounting Branch Chief' }, office: 'Office of Beverages, Apparel, and Mining',
  });
});

test('a letter that nobody signed by name', () => {
  expect(readCorrespondents([fixture('texas-pacific-2025-09-19.txt')], 'Texas Pacific Land Corporation')).toEqual({
    addressee: { name: 'Tyler Glover', title: 'President, Chief Executive Officer and Director' }, address: ['1700 Pacific Avenue', 'Suite 2900', 'Dallas, TX 75201'],
    signer: null, office: 'Office of Energy & Transportation',
  });
});

test('words that are no letter give nothing', () => {
  expect(readCorrespondents(['Hello.'], null)).toEqual({ addressee: null, address: [], signer: null, office: null });
});
