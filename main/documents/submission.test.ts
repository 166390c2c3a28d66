import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../preload/result.ts';
import { findInnerFile, mainDocument, readSubmission } from './submission.ts';
import { readSubmissionHeader } from './submission-header.ts';

const UPLOAD = `<SEC-DOCUMENT>0000000000-24-003505.txt : 20240614
<SEC-HEADER>0000000000-24-003505.hdr.sgml : 20240614
<PRIVATE-TO-PUBLIC>
ACCESSION NUMBER:\t\t0000000000-24-003505
CONFORMED SUBMISSION TYPE:\tUPLOAD
FILED AS OF DATE:\t\t20240402
FILED FOR:
\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\tApple Inc.
\t\tCENTRAL INDEX KEY:\t\t\t0000320193
\tFILING VALUES:
\t\tFORM TYPE:\t\tUPLOAD
\t\tSEC FILE NUMBER:\t001-36743
PUBLIC REFERENCE ACCESSION NUMBER:\t\t0000320193-23-000106
</SEC-HEADER>
<DOCUMENT>
<TYPE>LETTER
<SEQUENCE>1
<FILENAME>filename1.pdf
<TEXT>
<PDF>
begin 644 filename1
#0V%T
\`
end
</PDF>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>TEXT-EXTRACT
<SEQUENCE>2
<FILENAME>filename2.txt
<TEXT>
Dear Mr. Maestri:
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

const read = (text: string): ReturnType<typeof readSubmission> => readSubmission(Buffer.from(text, 'latin1'), 'a.txt');

describe('readSubmission', () => {
  test('decodes the letter and keeps the text extract beside it', () => {
    const { documents } = read(UPLOAD);
    expect(documents.map(({ sequence, type, filename, bytes, decoded }) => ({ sequence, type, filename, bytes, decoded }))).toEqual([
      { sequence: 1, type: 'LETTER', filename: 'filename1.pdf', bytes: 3, decoded: true },
      { sequence: 2, type: 'TEXT-EXTRACT', filename: 'filename2.txt', bytes: 18, decoded: false },
    ]);
    expect(Buffer.from(documents[0]?.content ?? []).toString()).toBe('Cat');
  });
  test('the decoded letter stands for the submission, pictures and extracts do not', () => {
    expect(mainDocument(read(UPLOAD))?.filename).toBe('filename1.pdf');
    const picturesFirst = '<DOCUMENT>\n<TYPE>GRAPHIC\n<FILENAME>Logo.JPG\n<TEXT>\nbegin 644 logo.jpg\n#0V%T\n`\nend\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nFORM 8-K\n</TEXT>\n</DOCUMENT>';
    expect(mainDocument(read(picturesFirst))?.type).toBe('8-K');
    expect(findInnerFile(read(picturesFirst), 'images/logo.jpg')?.type).toBe('GRAPHIC');
  });
  test('a document without an end goes to the next one, and markup inside the text stays', () => {
    const { documents } = read('<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n<PAGE>\nA</TEXT> B\n<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nC\n');
    expect(documents.map((document) => Buffer.from(document.content).toString().trim())).toEqual(['<PAGE>\nA', 'C']);
  });
  test('a document whose first line was cut off', () => {
    const { header, documents } = read('<TYPE>10-K405\n<SEQUENCE>1\n<DESCRIPTION>ANNUAL REPORT\n<TEXT>\n<PAGE>\nA\n</TEXT>\n');
    expect(header).toBe('');
    expect(documents.map(({ type, description, content }) => [type, description, Buffer.from(content).toString()])).toEqual([['10-K405', 'ANNUAL REPORT', '<PAGE>\nA\n']]);
  });
  test('a million empty documents are refused', () => {
    const many = '<SEC-DOCUMENT>x\n'.concat('<DOCUMENT></DOCUMENT>\n'.repeat(1_000_000));
    expect(() => read(many)).toThrow(TickmarkError);
    expect(() => read(many)).toThrow(/more than 5,000 documents/);
  });
});

describe('readSubmissionHeader', () => {
  test('reads the conformed header', () => {
    expect(readSubmissionHeader(read(UPLOAD).header)).toEqual({
      formType: 'UPLOAD', registrant: 'Apple Inc.', cik: '0000320193', accessionNumber: '0000000000-24-003505', fileNumbers: ['001-36743'],
      period: null, filed: '2024-04-02', referencedAccessionNumber: '0000320193-23-000106',
    });
  });
  test('reads the dissemination spelling', () => {
    const header = '<SUBMISSION>\n<ACCESSION-NUMBER>0000950137-05-004969\n<TYPE>8-K\n<PERIOD>20050426\n<FILING-DATE>20050427\n<CONFORMED-NAME>EXELON CORP\n<CIK>0001109357\n<FILE-NUMBER>001-16169\n';
    expect(readSubmissionHeader(header)).toMatchObject({ formType: '8-K', registrant: 'EXELON CORP', fileNumbers: ['001-16169'], period: '2005-04-26', filed: '2005-04-27' });
  });
});

describe('headers of other shapes', () => {
  test('a dissemination header on one line; the company of the filing, not its sponsor', () => {
    const header = '<SUBMISSION><ACCESSION-NUMBER>0000929638-25-000114<TYPE>8-K<PERIOD>20250110<FILING-DATE>20250113<PUBLIC-REFERENCE-ACC>0000929638-24-000001<FILED-BY><COMPANY-DATA><CONFORMED-NAME>AGENT LLC<CIK>0001</COMPANY-DATA></FILED-BY><FILER><COMPANY-DATA><CONFORMED-NAME>DEALER TRUST<CIK>1654238<IRS-NUMBER>453969432</COMPANY-DATA><FILING-VALUES><FORM-TYPE>8-K<FILE-NUMBER>025-02288</FILING-VALUES></FILER>';
    expect(readSubmissionHeader(header)).toEqual({
      formType: '8-K', registrant: 'DEALER TRUST', cik: '0001654238', accessionNumber: '0000929638-25-000114', fileNumbers: ['025-02288'],
      period: '2025-01-10', filed: '2025-01-13', referencedAccessionNumber: '0000929638-24-000001',
    });
  });
  test('the issuer of an insider report, not the insider who files it', () => {
    const header = 'ACCESSION NUMBER:\t0001\nCONFORMED SUBMISSION TYPE:\t4\n\nREPORTING-OWNER:\n\n\tOWNER DATA:\n\t\tCOMPANY CONFORMED NAME:\tDOE JANE\n\t\tCENTRAL INDEX KEY:\t0001012325\n\nISSUER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tSALT CO /IN/\n\t\tCENTRAL INDEX KEY:\t0001035972\n\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t001-12825\n';
    expect(readSubmissionHeader(header)).toMatchObject({ registrant: 'SALT CO /IN/', cik: '0001035972', fileNumbers: ['001-12825'] });
  });
  test('several registrants give all their file numbers, with blank lines between all lines', () => {
    const header = 'CONFORMED SUBMISSION TYPE:\t10-K\n\nFILER:\n\n\tCOMPANY CONFORMED NAME:\tONE CORP\n\n\tSEC FILE NUMBER:\t001-00001\n\n\nFILER:\n\n\tCOMPANY CONFORMED NAME:\tTWO LLC\n\n\tSEC FILE NUMBER:\t333-85496\n';
    expect(readSubmissionHeader(header)).toMatchObject({ registrant: 'ONE CORP', fileNumbers: ['001-00001', '333-85496'] });
  });
  test('the header as a filer typed it', () => {
    expect(readSubmissionHeader('<SUBMISSION>\n<TYPE> 10-K\n<LIVE>\n<FILER-CIK> 37996\n<PERIOD> 12/31/93\n')).toMatchObject({ formType: '10-K', cik: '0000037996', period: '1993-12-31' });
  });
});
