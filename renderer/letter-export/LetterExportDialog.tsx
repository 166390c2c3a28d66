import { useState } from 'react';
import type { ExportFormat } from '../api/model.ts';
import { useMatter } from '../state/matter-store.ts';
import { count } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { attempt } from '../ui/toast-store.ts';
import { exportFiles } from './export-files.ts';
import { FindingList } from './FindingList.tsx';
import { LetterForm } from './LetterForm.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { useLetter } from './use-letter.ts';
import './letter-export.css';

interface Choice {
  readonly format: ExportFormat;
  readonly label: string;
}

const LETTER: readonly Choice[] = [
  { format: 'docx', label: 'Word (.docx)' }, { format: 'html', label: 'EDGAR HTML (.htm)' }, { format: 'txt', label: '80-column text (.txt)' },
];
const BESIDE: readonly Choice[] = [
  { format: 'xlsx', label: 'Comments as a workbook (.xlsx)' }, { format: 'csv', label: 'Comments as CSV' }, { format: 'ics', label: 'Dates (.ics)' },
  { format: 'xfdf', label: 'Highlights as XFDF' }, { format: 'jsonld', label: 'Highlights as JSON-LD' }, { format: 'packet', label: 'Packet (.pdf)' },
];

/** The answer to the staff, looked over and written in the forms that leave Tickmark. */
export function LetterExportDialog({ onClose }: { onClose(): void }) {
  const matterId = useMatter((state) => state.matterId);
  return (
    <Dialog wide title="Export response letter" onClose={onClose}>
      {matterId === null ? null : <LetterExport matterId={matterId} onClose={onClose} />}
    </Dialog>
  );
}

function LetterExport({ matterId, onClose }: { readonly matterId: string; onClose(): void }) {
  const letter = useLetter(matterId);
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['docx', 'html', 'txt']);
  const { preview, findings, failure, open } = letter;
  if (failure !== null && preview === null) return <div role="alert"><p>{failure.message}</p><p>{failure.advice}</p></div>;
  if (preview === null) return <div className="letter-wait" aria-busy="true" />;
  if (preview.letters.length === 0) return <EmptyState title="No letter to answer yet"><p>When a staff letter with comments is here, its answer can be exported from this place.</p></EmptyState>;
  const toggle = (format: ExportFormat, on: boolean) => setFormats((chosen) => (on ? [...chosen, format] : chosen.filter((one) => one !== format)));
  const losses = LETTER.filter(({ format }) => formats.includes(format)).flatMap(({ format, label }) => (format in preview.losses ? preview.losses[format as keyof typeof preview.losses] : []).map((loss) => ({ label, loss })));
  const start = () => {
    onClose();
    attempt(exportFiles(matterId, formats, preview.given, open));
  };
  return (
    <div className="letter-export">
      <div className="letter-columns">
        <div className="letter-choices">
          <fieldset>
            <legend>The letter as</legend>
            <Boxes choices={LETTER} chosen={formats} toggle={toggle} />
          </fieldset>
          <fieldset>
            <legend>Beside it</legend>
            <Boxes choices={BESIDE} chosen={formats} toggle={toggle} />
          </fieldset>
          <fieldset>
            <legend>Rule 83</legend>
            <label className="letter-box">
              <input type="checkbox" id="letter-public" checked={open} onChange={(event) => letter.setOpen(event.target.checked)} />
              <span>Public version, with [***] for what is confidential</span>
            </label>
            <p className="letter-hint">
              {preview.confidentialSpans === 0 ? 'No words are marked confidential.' : `${count(preview.confidentialSpans, 'span is', 'spans are')} marked confidential. ${open ? 'They are left out of every file.' : 'Every page is stamped and numbered.'}`}
            </p>
          </fieldset>
          <LetterForm key={`${letter.fills} ${preview.settings.letterDocumentId}`} preview={preview} change={letter.change} />
          <Button size="small" look="quiet" onClick={letter.reset}>Fill in from the staff’s letter again</Button>
        </div>
        <div className="letter-result">
          <section aria-label="Check of the letter">
            <h3 className="letter-title">Before it is sent</h3>
            <FindingList findings={findings} leave={onClose} />
          </section>
          {losses.length + preview.warnings.length === 0 ? null : (
            <section aria-label="What the formats lose">
              <h3 className="letter-title">What is lost or left out</h3>
              <ul className="letter-losses">
                {losses.map(({ label, loss }) => <li key={`${label} ${loss}`}><b>{label}</b> {loss}</li>)}
                {preview.warnings.map((warning) => <li key={warning}>{warning}</li>)}
              </ul>
            </section>
          )}
          <LetterPaper preview={preview} />
        </div>
      </div>
      <footer className="letter-foot">
        <span role="status">{findings.length === 0 ? 'The letter is clean' : `${count(findings.length, 'thing', 'things')} to put right`}</span>
        <Button look="primary" disabled={formats.length === 0} onClick={start}>Export {count(formats.length, 'format')}</Button>
      </footer>
    </div>
  );
}

function Boxes({ choices, chosen, toggle }: { readonly choices: readonly Choice[]; readonly chosen: readonly ExportFormat[]; toggle(format: ExportFormat, on: boolean): void }) {
  return choices.map(({ format, label }) => (
    <label key={format} className="letter-box">
      <input type="checkbox" checked={chosen.includes(format)} onChange={(event) => toggle(format, event.target.checked)} />
      <span>{label}</span>
    </label>
  ));
}
