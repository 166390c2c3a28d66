/** Re: blocks as staff letters of all years print them. */
import { describe, expect, it } from 'vitest';
import { readReBlock } from './re-block.ts';

/** The lines, the registrant, the file numbers, and each filing as "form [period or date] file number". */
const BLOCKS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
 ['Re: Foo Inc.\nForm 10-K/A for the fiscal year ended June 30, 2005\nFiled October 28, 2005\nFile No. 0-12345', 'Foo Inc.', ['0-12345'], ['Form 10-K/A [fiscal year ended June 30, 2005; Filed October 28, 2005] 0-12345']],
 ['Re: Foo Inc.\nAmendment No. 1 to Form 10-K for the Fiscal Year Ended June 30, 2005\nFile No. 0-12345', 'Foo Inc.', ['0-12345'], ['Amendment No. 1 to Form 10-K [Fiscal Year Ended June 30, 2005] 0-12345']],
 ['Re: Foo, Inc.\nForms 10-K for Fiscal Years Ended December 31, 2004 and 2005\nForms 10-Q for Fiscal Quarters Ended March 31, 2006 and June 30, 2006\nFile No. 1-9876', 'Foo, Inc.', ['1-9876'], ['Forms 10-K [Fiscal Years Ended December 31, 2004 and 2005] 1-9876', 'Forms 10-Q [Fiscal Quarters Ended March 31, 2006 and June 30, 2006] 1-9876']],
 ['Re: Foo Corp\nForm 10-K for the year ended December 31, 2015\nFiled February 25, 2016\nForm 8-K furnished February 3, 2016\nFile No. 001-09876', 'Foo Corp', ['001-09876'], ['Form 10-K [year ended December 31, 2015; Filed February 25, 2016] 001-09876', 'Form 8-K [furnished February 3, 2016] 001-09876']],
 ['Re: Foo Corp\nItem 2.02 Form 8-K\nFiled February 3, 2016\nFile No. 001-09876', 'Foo Corp', ['001-09876'], ['Form 8-K [Filed February 3, 2016] 001-09876']],
 ['RE: Foo Bancorp\nForm 8-K, Item 4.01, filed May 9, 2006\nFile No. 000-51234', 'Foo Bancorp', ['000-51234'], ['Form 8-K [filed May 9, 2006] 000-51234']],
 ['Re: Foo Partners LP\nPreliminary Merger Proxy Statement on Schedule 14A\nFiled March 1, 2018\nFile No. 001-34567\nSchedule 13E-3\nFiled March 1, 2018\nFile No. 005-87654', 'Foo Partners LP', ['001-34567', '005-87654'], ['Preliminary Merger Proxy Statement on Schedule 14A [Filed March 1, 2018] 001-34567', 'Schedule 13E-3 [Filed March 1, 2018] 005-87654']],
 ['Re: Foo Holdings, Inc.\nPRER14A filed May 2, 2014\nDEFA14A filed May 5, 2014\nFile No. 001-34567', 'Foo Holdings, Inc.', ['001-34567'], ['PRER14A [filed May 2, 2014] 001-34567', 'DEFA14A [filed May 5, 2014] 001-34567']],
 ['Re: Foo Ltd\nConfidential Draft Registration Statement on Form F-1\nSubmitted July 1, 2014\nCIK No. 0001612345', 'Foo Ltd', [], ['Confidential Draft Registration Statement on Form F-1 [Submitted July 1, 2014] null']],
 ['Re: Foo plc\nForm 20-F for the Year Ended 31 December 2009\nFiled 30 March 2010\nFile No. 001-14958', 'Foo plc', ['001-14958'], ['Form 20-F [Year Ended 31 December 2009; Filed 30 March 2010] 001-14958']],
 ['Re: Foo & Co., Inc.\n10-K for fiscal year ended 12/31/2006\nfiled 3/15/2007\nFile # 1-1234', 'Foo & Co., Inc.', ['1-1234'], ['10-K [fiscal year ended 12/31/2006; filed 3/15/2007] 1-1234']],
 ['Re: Foo Energy Corporation\n(formerly Bar Oil Company)\nForm 10\nFiled July 17, 2009\nFile No. 0-53720', 'Foo Energy Corporation', ['0-53720'], ['Form 10 [Filed July 17, 2009] 0-53720']],
 ['Re: Foo Funding Corp. II\nRegistration Statement on Form SF-3\nFiled June 5, 2017\nFile No. 333-218500', 'Foo Funding Corp. II', ['333-218500'], ['Registration Statement on Form SF-3 [Filed June 5, 2017] 333-218500']],
 ['Re: Foo Acquisition Corp. (the "Company")\nRegistration Statement on Form S-1 (File No. 333-218500)', 'Foo Acquisition Corp.', ['333-218500'], ['Registration Statement on Form S-1 [] 333-218500']],
 ['Re: Foo, Inc.\nForm 10-K: For the Fiscal Year Ended September 30, 2007\nFile Number: 000-24612', 'Foo, Inc.', ['000-24612'], ['Form 10-K [Fiscal Year Ended September 30, 2007] 000-24612']],
 ['Re: Foo, Inc., Form S-3/A, filed August 1, 2003\nFile No. 333-105678', 'Foo, Inc.', ['333-105678'], ['Form S-3/A [filed August 1, 2003] 333-105678']],
 ['Re: Foo Trust I\nFoo Trust II\nFoo Mortgage LLC\nRegistration Statement on Form S-11\nFiled on August 1, 2003\nFile No. 333-105678', 'Foo Trust I', ['333-105678'], ['Registration Statement on Form S-11 [Filed on August 1, 2003] 333-105678']],
 ['Re: Foo Inc.\nPost-Effective Amendment No. 2 to Registration Statement on Form S-1 on Form S-3\nFiled May 8, 2015\nFile No. 333-190000', 'Foo Inc.', ['333-190000'], ['Post-Effective Amendment No. 2 to Registration Statement on Form S-1 on Form S-3 [Filed May 8, 2015] 333-190000']],
 ['Re: Foo Inc.\nOffering Statement on Form 1-A\nFiled May 8, 2015\nFile No. 024-10400', 'Foo Inc.', ['024-10400'], ['Offering Statement on Form 1-A [Filed May 8, 2015] 024-10400']],
 ['Re: Foo Inc.\nForm 10-KSB for the fiscal year ended December 31, 2006, as amended\nForm 10-QSB for the quarter ended March 31, 2007\nFile No. 0-9999', 'Foo Inc.', ['0-9999'], ['Form 10-KSB [fiscal year ended December 31, 2006] 0-9999', 'Form 10-QSB [quarter ended March 31, 2007] 0-9999']],
 ['Re: Foo Inc.\nForm 10-K for the transition period from July 1, 2011 to December 31, 2011\nFiled March 5, 2012\nFile No. 0-9999', 'Foo Inc.', ['0-9999'], ['Form 10-K [transition period from July 1, 2011 to December 31, 2011; Filed March 5, 2012] 0-9999']],
 ['Re: Foo Inc.\nForm 10-K for the 52 weeks ended January 29, 2011\nFiled March 25, 2011\nFile No. 1-11111', 'Foo Inc.', ['1-11111'], ['Form 10-K [52 weeks ended January 29, 2011; Filed March 25, 2011] 1-11111']],
 ['Re: Foo Inc.\nForm 10-K for the Fiscal Year Ended December 31, 2019\nForm 10-Q for the Period Ended March 31, 2020\nForm 8-K Filed May 7, 2020\nFile No. 001-11111', 'Foo Inc.', ['001-11111'], ['Form 10-K [Fiscal Year Ended December 31, 2019] 001-11111', 'Form 10-Q [Period Ended March 31, 2020] 001-11111', 'Form 8-K [Filed May 7, 2020] 001-11111']],
 ['Re: Foo Inc.\nSchedule 14D-9/A\nFiled May 7, 2020\nFile No. 005-11111', 'Foo Inc.', ['005-11111'], ['Schedule 14D-9/A [Filed May 7, 2020] 005-11111']],
 ['Re: Foo Inc.\nSchedule TO-I/A filed May 7, 2020\nFile No. 5-41111', 'Foo Inc.', ['5-41111'], ['Schedule TO-I/A [filed May 7, 2020] 5-41111']],
 ['Re: Foo Inc.\nPreliminary Information Statement on Schedule 14C\nFiled May 7, 2020\nFile No. 000-11111', 'Foo Inc.', ['000-11111'], ['Preliminary Information Statement on Schedule 14C [Filed May 7, 2020] 000-11111']],
 ['Re: Foo Inc.\nRevised Preliminary Proxy Statement on Schedule 14A filed by Bar Capital LP et al.\nFiled May 7, 2020\nFile No. 000-11111', 'Foo Inc.', ['000-11111'], ['Revised Preliminary Proxy Statement on Schedule 14A [Filed May 7, 2020] 000-11111']],
 ['Re: Foo Inc.\nSoliciting Materials filed pursuant to Rule 14a-12\nFiled May 7, 2020\nFile No. 000-11111', 'Foo Inc.', ['000-11111'], []],
 ['Re: Foo Inc.\nForm 10-K for fiscal year ended December 31, 2009\nFiled on March 1, 2010\nResponse letter dated May 7, 2010\nFile No. 000-11111', 'Foo Inc.', ['000-11111'], ['Form 10-K [fiscal year ended December 31, 2009; Filed on March 1, 2010] 000-11111']],
 ['Re: Foo Inc.\nForm 10-K for fiscal year ended December 31, 2009, Filed March 1, 2010\nForm 10-K/A for fiscal year ended December 31, 2009, Filed April 30, 2010\nFile No. 000-11111', 'Foo Inc.', ['000-11111'], ['Form 10-K [fiscal year ended December 31, 2009; Filed March 1, 2010] 000-11111', 'Form 10-K/A [fiscal year ended December 31, 2009; Filed April 30, 2010] 000-11111']],
 ['Re: Foo Industries Inc. and Bar Sub LLC\nForm S-4 filed August 8, 2008\nFile Nos. 333-152900, 333-152900-01 and 333-152900-02', 'Foo Industries Inc. and Bar Sub LLC', ['333-152900', '333-152900-01', '333-152900-02'], ['Form S-4 [filed August 8, 2008] 333-152900']],
 ['Re: Foo Industries\n2008 Annual Report on Form 10-K\nFile No. 1-5555', 'Foo Industries', ['1-5555'], ['Annual Report on Form 10-K [] 1-5555']],
 ['Re.: Foo Dental Pubco, Inc.\nAmendment No. 2 to Registration Statement on Form S-4\nFiled October 26, 2023\nFile No. 333-274297', 'Foo Dental Pubco, Inc.', ['333-274297'], ['Amendment No. 2 to Registration Statement on Form S-4 [Filed October 26, 2023] 333-274297']],
 ['RE: Foo Paper, Inc.\nForm 10-K FYE 12/31/08\nFiled March 27, 2009;\nForm 10-Q for period end 09/30/09\nFile No. 0-52639', 'Foo Paper, Inc.', ['0-52639'], ['Form 10-K [FYE 12/31/08; Filed March 27, 2009] 0-52639', 'Form 10-Q [period end 09/30/09] 0-52639']],
 ['Re: FOO GAS Corporation\nSchedule TO-T/13E-3 filed April 28, 2010\nFile No. 5-82582', 'FOO GAS Corporation', ['5-82582'], ['Schedule TO-T/13E-3 [filed April 28, 2010] 5-82582']],
];
describe('Re: block', () => {
  it.each(BLOCKS)('%s', (text, registrant, fileNumbers, filings) => {
    const block = readReBlock(text.split('\n'));
    expect([block.registrant, block.fileNumbers]).toEqual([registrant, fileNumbers]);
    expect(block.filings.map(({ form, periodOrDate, fileNumber }) => `${form} [${periodOrDate ?? ''}] ${fileNumber}`)).toEqual(filings);
  });
});
