import { describe, expect, test } from 'vitest';
import { sniff, sniffText } from './sniff.ts';

const formatOf = (text: string): string => sniff(Buffer.from(text, 'latin1')).format;

describe('sniff', () => {
  test.each([
    ['%PDF-1.7\n', 'pdf'],
    [`${'junk line\n'.repeat(50)}%PDF-1.4\n`, 'pdf'],
    ['<SEC-DOCUMENT>0000000000-24-003505.txt : 20240614\n', 'submission'],
    ['-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n', 'submission'],
    ['<SUBMISSION>\n<ACCESSION-NUMBER>0001\n', 'submission'],
    ['\u00EF\u00BB\u00BF<DOCUMENT>\n<TYPE>8-K\n', 'submission'],
    ['<TIMESTAMP>20090217:132500\n<PRIVATE-TO-PUBLIC>\n<ACCESSION-NUMBER>0000000000-07-051112\n', 'submission'],
    ['ACCESSION NUMBER:\t\t0001104659-23-069855\nCONFORMED SUBMISSION TYPE:\t10-D\n', 'submission'],
    ['<TYPE>10-K405\n<SEQUENCE>1\n<TEXT>\n', 'submission'],
    ['Accession numbers of last year:\n', 'text'],
    ["<?xml version='1.0' encoding='ASCII'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", 'html'],
    ['<!DOCTYPE html><p>x', 'html'],
    ['                    FORM 8-K\n<PAGE>\n<TABLE>\n<S> <C>\nCash  5\n</TABLE>\n', 'text'],
    ['**Re:** Hemacare\n<u>Item 9A(T) Controls</u>\n', 'text'],
    ['', 'empty'],
    [' \r\n\t ', 'empty'],
  ])('%j is %s', (content, format) => {
    expect(formatOf(content)).toBe(format);
  });
  test('markup without an html element is HTML', () => {
    expect(sniffText('<p>One</p><p>Two<br>Three</p><table><tr><td>4</td></tr></table>')).toBe('html');
  });
  test('other files are named for what they are', () => {
    expect(sniff(Buffer.from('PK\x03\x04....'))).toEqual({ format: 'unknown', what: 'a ZIP archive or Office file' });
    expect(sniff(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))).toEqual({ format: 'unknown', what: 'a PNG picture' });
    expect(sniff(Buffer.from([1, 2, 3, 0, 255, 254, 0, 9, 0, 0, 1]))).toMatchObject({ format: 'unknown' });
  });
});
